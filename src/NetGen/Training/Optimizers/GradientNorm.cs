using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Threading;

namespace NetGen;

/// <summary>
/// The Euclidean norm of a whole gradient, on the session's threads. Blocks of fixed size are summed on their own, in double
/// precision, and the sums added in order: the norm is the same bits at any number of threads, and no finite gradient overflows it.
/// </summary>
internal sealed class GradientNorm : IParallelWork
{
    private const int BlockLength = 4096;
    private double[] blockSums = [];
    private TrainingSession? session;

    /// <summary>The factor that brings the session's gradient down to a norm of <paramref name="limit"/>; 1 when it is within.</summary>
    /// <exception cref="NonFiniteGradientException">The norm is NaN or infinite.</exception>
    public float ScaleTo(float limit, TrainingSession session)
    {
        var norm = Compute(session);
        if (!double.IsFinite(norm)) throw new NonFiniteGradientException(norm);
        return norm > limit ? (float)(limit / norm) : 1;
    }

    /// <summary>The norm of the session's gradient.</summary>
    public double Compute(TrainingSession session)
    {
        var blocks = (session.Network.DenseLength + BlockLength - 1) / BlockLength;
        if (blockSums.Length != blocks) blockSums = new double[blocks];
        this.session = session;
        session.RunParallel(this);
        this.session = null;

        var sum = 0.0;
        foreach (var blockSum in blockSums) sum += blockSum;
        foreach (var rows in session.Sparse)
        {
            foreach (var start in rows.Starts)
            {
                for (var piece = 0; piece < rows.Pieces; piece++)
                    sum += SumOfSquares(session.GradientBuffer.Slice(start + (piece * rows.Stride), SparseRows.Width));
            }
        }

        return Math.Sqrt(sum);
    }

    void IParallelWork.Run(int part, int parts)
    {
        var gradients = session!.GradientBuffer[..session.Network.DenseLength];
        var first = (int)((long)blockSums.Length * part / parts);
        var end = (int)((long)blockSums.Length * (part + 1) / parts);
        for (var block = first; block < end; block++)
        {
            var start = block * BlockLength;
            blockSums[block] = SumOfSquares(gradients.Slice(start, Math.Min(BlockLength, gradients.Length - start)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SumOfSquares(ReadOnlySpan<float> values)
    {
        ref var start = ref MemoryMarshal.GetReference(values);
        var width = Vector<float>.Count;
        var vectorEnd = values.Length - values.Length % (2 * width);
        Vector<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        for (var i = 0; i < vectorEnd; i += 2 * width)
        {
            Vector.Widen(Vector.LoadUnsafe(ref start, (nuint)i), out var low, out var high);
            sum0 += low * low;
            sum1 += high * high;
            Vector.Widen(Vector.LoadUnsafe(ref start, (nuint)(i + width)), out low, out high);
            sum2 += low * low;
            sum3 += high * high;
        }

        var sum = Vector.Sum(sum0 + sum1 + sum2 + sum3);
        for (var i = vectorEnd; i < values.Length; i++) sum += (double)values[i] * values[i];
        return sum;
    }
}
