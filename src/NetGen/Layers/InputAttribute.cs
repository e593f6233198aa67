namespace NetGen;

/// <summary>An input of a network, with the shape of one sample.</summary>
/// <param name="shape">The axis sizes of one sample, all positive, channels last: <c>28, 28, 1</c>. The number of samples is never declared.</param>
/// <remarks>A lone input is named <c>input</c>, several unnamed ones <c>input_1</c>, <c>input_2</c> … The generated methods take one span for each.</remarks>
/// <example><code>[Input(28, 28, 1)]</code><code>[Input(4, Name = "state")]</code><code>[Input(16, Type = ElementType.Int32)]</code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute(params int[] shape) : Attribute
{
    /// <summary>The axis sizes of one sample.</summary>
    public int[] Shape { get; } = shape;

    /// <summary>The element type of the span that callers pass; <see cref="ElementType.Float32"/> by default. Layers see integers as floats.</summary>
    public ElementType Type { get; set; }

    /// <summary>
    /// Whether sequences may be shorter than declared. The generated methods then take one more span of integers behind this input's,
    /// <c>lengths</c> (<c>tokensLengths</c> of an input named <c>tokens</c>): how many steps of each sample count, 1 to all. The steps behind
    /// are masked: they may hold anything finite, and count neither in losses nor in layers that know masks. The shape is (steps) of integers or
    /// (steps, features). In a <see cref="Dataset"/> lengths are an input of their own, one integer a sample. False by default.
    /// </summary>
    public bool Lengths { get; set; }

    /// <summary>The name that layers refer to and that the generated methods give their parameter.</summary>
    public string? Name { get; set; }
}
