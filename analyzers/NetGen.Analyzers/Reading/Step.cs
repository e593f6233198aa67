using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>An input, layer or use of a block with all names resolved and its options read, before any shape is known.</summary>
/// <param name="Attribute">The index of its attribute.</param>
/// <param name="Number">Its position among the layers, from 1; 0 for inputs.</param>
/// <param name="Title">How messages call it.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsNamed">Whether the user named it.</param>
/// <param name="Trainable">Whether it is trained.</param>
/// <param name="Inputs">What it reads; empty for inputs.</param>
internal sealed record Step(
    int Attribute,
    int Number,
    string Title,
    string Name,
    bool IsNamed,
    bool Trainable,
    IReadOnlyList<StepInput> Inputs)
{
    /// <summary>The kind of the layer's attribute; empty for layers without one.</summary>
    public string Kind { get; init; } = "";

    /// <summary>A layer that could be read.</summary>
    public Inference? Inference { get; init; }

    /// <summary>The use of a block that could be read.</summary>
    public BlockUse? Use { get; init; }

    /// <summary>Whether it is a state of the layer above, which nobody needs to read.</summary>
    public bool IsState { get; init; }

    /// <summary>The shape of an input that could be read.</summary>
    public Shape? InputShape { get; init; }

    /// <summary>The element type of an input.</summary>
    public ElementType InputType { get; init; }

    /// <summary>Whether the step behind this input has the lengths of its sequences.</summary>
    public bool HasLengths { get; init; }

    /// <summary>The most steps of the sequences whose lengths this input has; 0 for other inputs.</summary>
    public int LengthsOf { get; init; }
}
