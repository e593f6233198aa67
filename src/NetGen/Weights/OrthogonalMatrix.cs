using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.CompilerServices;

namespace NetGen.Weights;

/// <summary>Random matrices with orthonormal columns (if rows ≥ columns) or rows.</summary>
internal static class OrthogonalMatrix
{
    /// <summary>
    /// Fills a row-major matrix: gain · the Q of the QR decomposition of a matrix of normal numbers, R's diagonal positive.
    /// </summary>
    public static void Fill(Span<float> values, int rows, int columns, Philox random, double gain)
    {
        // The vectors to be made orthonormal: the columns of a tall matrix, the rows of a wide one.
        var tall = rows >= columns;
        var count = tall ? columns : rows;
        var length = tall ? rows : columns;
        var vectors = new double[count][];
        for (var i = 0; i < count; i++)
        {
            var vector = vectors[i] = new double[length];
            random.Fill((long)i * Panels.RoundUp(length, 2), vector);
            for (var j = 0; j < length; j++) vector[j] = NormalDistribution.Quantile(vector[j]);

            // Gram-Schmidt twice is as accurate as Householder's QR (Giraud and others, 2005), and R's diagonal is positive.
            for (var pass = 0; pass < 2; pass++)
            {
                for (var earlier = 0; earlier < i; earlier++) AddMultiple(vector, vectors[earlier], -Dot(vector, vectors[earlier]));
            }

            Scale(vector, 1 / Math.Sqrt(Dot(vector, vector)));
            for (var j = 0; j < length; j++) values[tall ? (j * columns) + i : (i * columns) + j] = (float)(gain * vector[j]);
        }
    }

    // Vectors of a fixed width and no fused multiply-add: the same bits on every machine.
    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var va = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var vb = MemoryMarshal.Cast<double, Vector256<double>>(b);
        var sums = Vector256<double>.Zero;
        for (var i = 0; i < va.Length; i++) sums += va[i] * vb[i];
        var sum = sums[0] + sums[1] + (sums[2] + sums[3]);
        for (var i = va.Length * Vector256<double>.Count; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static void AddMultiple(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var to = MemoryMarshal.Cast<double, Vector256<double>>(target);
        var from = MemoryMarshal.Cast<double, Vector256<double>>(source);
        for (var i = 0; i < to.Length; i++) to[i] += from[i] * factor;
        for (var i = to.Length * Vector256<double>.Count; i < target.Length; i++) target[i] += source[i] * factor;
    }

    private static void Scale(Span<double> values, double factor)
    {
        foreach (ref var value in values) value *= factor;
    }
}
