using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>A line of the layer table.</summary>
/// <param name="Attribute">The attribute's name without <c>Attribute</c>.</param>
/// <param name="Name">What unnamed layers of the kind are called, an index behind it.</param>
/// <param name="Read">Reads the options.</param>
/// <param name="IsMerge">Whether it joins tensors that it names.</param>
/// <param name="MayNameNone">Whether it may as well take the one above alone.</param>
internal sealed record LayerEntry(string Attribute, string Name, Func<LayerOptions, Inference> Read, bool IsMerge = false, bool MayNameNone = false)
{
    /// <summary>What else of it others read, under its name and a dot and a name of their own; null for nothing.</summary>
    public Func<LayerOptions, IReadOnlyList<(string Name, Inference Inference)>>? States { get; init; }

    /// <summary>The options that name what it reads behind its first input; each may be missing.</summary>
    public IReadOnlyList<string> NamedInputs { get; init; } = [];
}
