namespace NetGen.Tests.Vectors;

/// <summary>A named tensor in logical row-major order.</summary>
/// <param name="Name">The input's, output's or parameter's name; empty for targets, which are in the order of the losses.</param>
/// <param name="Shape">A sample's shape, without the batch axis; for parameters and their gradients the whole shape.</param>
/// <param name="Values">All samples' numbers, one sample after another; empty for class indexes.</param>
/// <param name="Labels">The class indexes of a sparse target; null for numbers.</param>
public sealed record VectorTensor(string Name, int[] Shape, float[] Values, int[]? Labels = null);
