using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>Runs an element-wise kernel at the widest vectors the processor has.</summary>
internal static class Elementwise
{
    /// <summary>
    /// Flat buffers are cut between threads, and between their decaying and other part, at multiples of this many floats:
    /// the widest vector, and a cache line.
    /// </summary>
    public const int Block = 16;

    public static void Run<TKernel>(ref TKernel kernel, int start, int end)
        where TKernel : IElementwiseKernel, allows ref struct
    {
        if (start >= end) return;

        var lanes = Vector512.IsHardwareAccelerated ? Lanes512.Count
            : Vector256.IsHardwareAccelerated ? Lanes256.Count
            : Vector128.IsHardwareAccelerated ? Lanes128.Count
            : LanesScalar.Count;
        var vectorEnd = end - (end - start) % lanes;
        if (Vector512.IsHardwareAccelerated)
            kernel.Run<Lanes512, Vector512<float>>(start, vectorEnd);
        else if (Vector256.IsHardwareAccelerated)
            kernel.Run<Lanes256, Vector256<float>>(start, vectorEnd);
        else if (Vector128.IsHardwareAccelerated)
            kernel.Run<Lanes128, Vector128<float>>(start, vectorEnd);
        else
            kernel.Run<LanesScalar, float>(start, vectorEnd);

        if (vectorEnd < end) kernel.Run<LanesScalar, float>(vectorEnd, end);
    }

    /// <summary>The elements of one of <paramref name="parts"/> equal shares, cut at multiples of <see cref="Block"/>.</summary>
    public static (int Start, int End) Share(int length, int part, int parts)
    {
        var blocks = (length + Block - 1) / Block;
        return (Cut(part), Cut(part + 1));

        int Cut(int index) => (int)Math.Min((long)blocks * index / parts * Block, length);
    }
}
