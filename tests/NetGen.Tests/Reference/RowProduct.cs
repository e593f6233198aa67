using System.Numerics.Tensors;

namespace NetGen.Tests.Reference;

/// <summary>The product that most layers have in them: most of the time of the tests is spent here.</summary>
public static class RowProduct
{
    /// <summary>y += x·W.</summary>
    /// <param name="x">A row.</param>
    /// <param name="weights">W, row-major, from the first column that counts.</param>
    /// <param name="columns">All columns of W.</param>
    /// <param name="y">As many columns as count.</param>
    public static void Add(ReadOnlySpan<double> x, ReadOnlySpan<double> weights, int columns, Span<double> y)
    {
        for (var k = 0; k < x.Length; k++) TensorPrimitives.MultiplyAdd(weights.Slice(k * columns, y.Length), x[k], y, y);
    }
}
