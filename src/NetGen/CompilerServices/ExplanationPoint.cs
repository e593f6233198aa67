using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>A tensor that a backward pass can start from: a probe or an output. For generated code.</summary>
/// <param name="name">The name the user knows it by.</param>
/// <param name="shape">The shape of one sample.</param>
/// <param name="features">The size of the last axis of its layout.</param>
/// <param name="offset">Its place in the arena, in units.</param>
/// <param name="seed">The place of the gradient that is given for it.</param>
/// <param name="isProbe">Whether its gradient can be read.</param>
/// <param name="gradient">The place of the losses' gradient; -1 where no loss depends on it.</param>
/// <param name="seededGradient">The place of the gradient that follows from those given.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExplanationPoint(
    string name,
    int[] shape,
    int features,
    int offset,
    int seed,
    bool isProbe = false,
    int gradient = -1,
    int seededGradient = -1)
    : TensorSlot(name, shape.Aggregate(1, (count, axis) => count * axis), features, ElementType.Float32, offset)
{
    internal int[] Shape { get; } = shape;

    internal int Seed { get; } = seed;

    internal bool IsProbe { get; } = isProbe;

    internal int Gradient { get; } = gradient;

    internal int SeededGradient { get; } = seededGradient;
}
