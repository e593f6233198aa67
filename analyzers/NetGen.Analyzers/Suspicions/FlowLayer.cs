using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Suspicions;

/// <summary>A layer as suspicions see it: what the user wrote, and its shapes where they are known.</summary>
/// <param name="Index">Its position among the steps.</param>
/// <param name="Step">What it reads.</param>
/// <param name="Attribute">Its attribute.</param>
/// <param name="Node">Its place in the network's graph; null in a block, whose shapes come from where it is used.</param>
internal sealed record FlowLayer(int Index, Step Step, AttributeDeclaration Attribute, Node? Node)
{
    private static readonly string[] KernelOptions = ["kernelInitializer", "depthwiseInitializer", "pointwiseInitializer"];

    /// <summary>The kind of its attribute.</summary>
    public string Kind => Attribute.Kind;

    /// <summary>How messages call it.</summary>
    public string Title => Step.Title;

    /// <summary>The function that it applies last, by its option or because it is that function; Linear for none.</summary>
    public ActivationFunction Activation => AttributeActivation.Of(Attribute);

    /// <summary>Whether it is an activation as a layer of its own.</summary>
    public bool IsActivation => AttributeActivation.IsLayer(Kind) && Activation.Kind is not ActivationKind.Linear;

    /// <summary>The argument that says its activation; null if the layer itself is the activation.</summary>
    public string? ActivationArgument => AttributeActivation.IsLayer(Kind) ? null : AttributeActivation.Option;

    /// <summary>Whether it only shows its input in another shape.</summary>
    public bool IsView => Kind is "Flatten" or "Reshape" or "Identity" || (AttributeActivation.IsLayer(Kind) && !IsActivation) || (IsDropout && Rate == 0);

    /// <summary>Whether it zeroes or replaces elements in training.</summary>
    public bool IsDropout =>
        Kind is "Dropout" or "AlphaDropout" or "GaussianDropout" or "SpatialDropout1D" or "SpatialDropout2D" or "SpatialDropout3D";

    /// <summary>The fraction that it drops.</summary>
    public float Rate => Option("rate", 0f);

    /// <summary>Its options that say how a kernel starts, with what they say.</summary>
    public IEnumerable<(string Option, InitializerKind Kind)> KernelInitializers =>
        KernelOptions.Where(o => Attribute.Find(o) is not null).Select(o => (o, (InitializerKind)Option(o, 0)));

    /// <summary>The value of an option.</summary>
    public T Option<T>(string name, T missing) => Attribute.Find(name) is { Value: T value } ? value : missing;

    /// <summary>Whether a layer of that kind is a product of its input and a kernel, a bias and an activation.</summary>
    public bool IsProduct => Attribute.Find(AttributeActivation.Option) is not null && LayerTable.Find(Kind) is { States: null };
}
