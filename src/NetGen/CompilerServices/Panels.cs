using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Converts between row-major matrices, which users see, and panels of 16 features, which kernels read.</summary>
/// <remarks>
/// Element (row r, feature f) of a matrix in panels is at <c>(f / 16) · stride + r · 16 + f % 16</c>; the lanes behind the last
/// feature are always zero.
/// </remarks>
internal static class Panels
{
    /// <summary>The features of a panel.</summary>
    public const int Width = 16;

    // Rows are converted in blocks, so that the rows of a block stay in the first-level cache while all panels are visited.
    private const int BlockRows = 8;

    // A row that is copied one by one.
    private const int FewFloats = 4;

    public static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;

    /// <summary>The number of panels for so many features.</summary>
    public static int Count(int features) => (features + Width - 1) / Width;

    /// <summary>The floats between two panels of an activation of so many rows; the extra row keeps strides off powers of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Stride(int rows) => rows == 1 ? Width : (((rows + 7) & ~7) + 1) * Width;

    /// <summary>Writes a row-major matrix to panels, with zeros behind its last feature.</summary>
    public static void Pack(ReadOnlySpan<float> source, ref float panels, int features, int stride)
    {
        if (source.Length == features && stride == Width)
        {
            PackRow(source, ref panels);
            return;
        }

        ref var from = ref MemoryMarshal.GetReference(source);
        var rows = source.Length / features;
        var whole = features / Width;
        var tail = features % Width;
        for (var block = 0; block < rows; block += BlockRows)
        {
            var end = Math.Min(block + BlockRows, rows);
            for (var panel = 0; panel < whole; panel++)
            {
                ref var lanes = ref Unsafe.Add(ref panels, (nint)panel * stride);
                for (var row = block; row < end; row++)
                    CopyLanes(ref Unsafe.Add(ref from, (nint)row * features + panel * Width), ref Unsafe.Add(ref lanes, row * Width));
            }
        }

        if (tail > 0) PackTail(source, ref Unsafe.Add(ref panels, (nint)whole * stride), features, tail);
    }

    /// <summary>Writes a row-major matrix of integers to panels as floats, with zeros behind its last feature.</summary>
    public static void Pack(ReadOnlySpan<int> source, ref float panels, int features, int stride)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        var rows = source.Length / features;
        for (var feature = 0; feature < features; feature += Width)
        {
            ref var lanes = ref Unsafe.Add(ref panels, (nint)(feature / Width) * stride);
            var count = Math.Min(Width, features - feature);
            for (var row = 0; row < rows; row++)
            {
                ref var source16 = ref Unsafe.Add(ref from, (nint)row * features + feature);
                ref var target16 = ref Unsafe.Add(ref lanes, row * Width);
                for (var lane = 0; lane < count; lane++) Unsafe.Add(ref target16, lane) = Unsafe.Add(ref source16, lane);
                for (var lane = count; lane < Width; lane++) Unsafe.Add(ref target16, lane) = 0;
            }
        }
    }

    /// <summary>Reads a row-major matrix from panels.</summary>
    public static void Unpack(ref float panels, int stride, int features, Span<float> destination)
    {
        if (destination.Length == features && stride == Width)
        {
            CopyRow(ref panels, ref MemoryMarshal.GetReference(destination), features);
            return;
        }

        ref var to = ref MemoryMarshal.GetReference(destination);
        var rows = destination.Length / features;
        var whole = features / Width;
        var tail = features % Width;

        // First the tail: its whole vectors run over into the next row, whose own values are written after them.
        if (tail > 0) UnpackTail(ref Unsafe.Add(ref panels, (nint)whole * stride), destination, features, tail);
        for (var block = 0; block < rows; block += BlockRows)
        {
            var end = Math.Min(block + BlockRows, rows);
            for (var panel = 0; panel < whole; panel++)
            {
                ref var lanes = ref Unsafe.Add(ref panels, (nint)panel * stride);
                for (var row = block; row < end; row++)
                    CopyLanes(ref Unsafe.Add(ref lanes, row * Width), ref Unsafe.Add(ref to, (nint)row * features + panel * Width));
            }
        }
    }

    private static void PackRow(ReadOnlySpan<float> source, ref float panels)
    {
        if (source.Length % Width != 0) ClearLanes(ref Unsafe.Add(ref panels, source.Length / Width * Width));
        CopyRow(ref MemoryMarshal.GetReference(source), ref panels, source.Length);
    }

    // A call takes longer than to copy what a step of a stream has.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyRow(ref float source, ref float target, int length)
    {
        if (length <= FewFloats)
        {
            for (nint i = 0; i < length; i++) Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
            return;
        }

        MemoryMarshal.CreateReadOnlySpan(ref source, length).CopyTo(MemoryMarshal.CreateSpan(ref target, length));
    }

    private static void PackTail(ReadOnlySpan<float> source, ref float lanes, int features, int tail)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        var rows = source.Length / features;
        var row = 0;
        var index = features - tail;

        // Whole vectors while 16 floats can be read; the lanes that belong to the next row are masked away.
        for (; index + Width <= source.Length; row++, index += features)
        {
            ref var target = ref Unsafe.Add(ref lanes, row * Width);
            for (var lane = 0; lane < Width; lane += Vector<float>.Count)
            {
                var inside = Vector.LessThan(Vector<int>.Indices + new Vector<int>(lane), new Vector<int>(tail));
                var values = Vector.LoadUnsafe(ref from, (nuint)(index + lane));
                Vector.StoreUnsafe(Vector.ConditionalSelect(inside, values, Vector<float>.Zero), ref target, (nuint)lane);
            }
        }

        for (; row < rows; row++, index += features)
        {
            ref var target = ref Unsafe.Add(ref lanes, row * Width);
            for (var lane = 0; lane < tail; lane++) Unsafe.Add(ref target, lane) = Unsafe.Add(ref from, index + lane);
            for (var lane = tail; lane < Width; lane++) Unsafe.Add(ref target, lane) = 0;
        }
    }

    private static void UnpackTail(ref float lanes, Span<float> destination, int features, int tail)
    {
        ref var to = ref MemoryMarshal.GetReference(destination);
        var rows = destination.Length / features;
        var row = 0;
        var index = features - tail;
        for (; index + Width <= destination.Length; row++, index += features)
            CopyLanes(ref Unsafe.Add(ref lanes, row * Width), ref Unsafe.Add(ref to, index));
        for (; row < rows; row++, index += features)
        {
            for (var lane = 0; lane < tail; lane++) Unsafe.Add(ref to, index + lane) = Unsafe.Add(ref lanes, row * Width + lane);
        }
    }

    /// <summary>Copies the 16 floats of one row of a panel with the widest moves there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyLanes(ref float source, ref float target) =>
        Unsafe.WriteUnaligned(
            ref Unsafe.As<float, byte>(ref target),
            Unsafe.ReadUnaligned<Lanes>(ref Unsafe.As<float, byte>(ref source)));

    /// <summary>Zeros the 16 floats of one row of a panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ClearLanes(ref float lanes) => Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref lanes), default(Lanes));

    [InlineArray(Width)]
    private struct Lanes
    {
        private float first;
    }
}
