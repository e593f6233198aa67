using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

/// <summary>
/// Transposes activations between panels of 16 features and panels of 16 rows, for generated code: a data gradient with rows as
/// lanes is a matrix product like forward.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowTranspose
{
    private const int Block = 4;

    /// <summary>
    /// Writes panels of 16 rows: element (row, feature) goes to panel row / 16, row feature, lane row mod 16. Each part has its own
    /// panels of features.
    /// </summary>
    /// <param name="source">The matrix in panels of 16 features.</param>
    /// <param name="stride">Floats between its panels.</param>
    /// <param name="target">Room for ⌈rows / 32⌉ · 2 panels of features (rounded up to 4) × 16 floats.</param>
    /// <param name="features">The features.</param>
    /// <param name="rows">The rows; lanes behind them become zero.</param>
    /// <param name="part">The part.</param>
    /// <param name="parts">The number of parts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToRowPanels(ref float source, nint stride, ref float target, int features, int rows, int part, int parts)
    {
        nint depth = Panels.RoundUp(features, Block), panels = Panels.Count(features);
        nint padded = Panels.RoundUp(rows, 2 * Panels.Width), stored = Panels.RoundUp(rows, 8);
        for (var panel = panels * part / parts; panel < panels * (part + 1) / parts; panel++)
        {
            var end = Math.Min(panel * Panels.Width + Panels.Width, depth);
            for (nint row = 0; row < padded; row += Panels.Width)
            {
                for (var feature = panel * Panels.Width; feature < end; feature += Block)
                {
                    // All lanes of a feature together, so that a cache line is written once.
                    ref var from = ref Unsafe.Add(ref source, (panel * stride) + (row * Panels.Width) + (feature & 15));
                    ref var to = ref Unsafe.Add(ref target, (row * depth) + (feature * Panels.Width));
                    for (nint lane = 0; lane < Panels.Width; lane += Block)
                    {
                        if (row + lane < stored) Transpose(ref Unsafe.Add(ref from, lane * Panels.Width), ref Unsafe.Add(ref to, lane));
                        else Clear(ref Unsafe.Add(ref to, lane));
                    }
                }
            }
        }
    }

    /// <summary>Reads one panel of 16 features back from panels of 16 rows.</summary>
    /// <param name="source">Panels of 16 rows with 16 features each: element (row, feature) at row / 16 · 256 + feature · 16 + row mod 16.</param>
    /// <param name="target">The first row of the panel of features.</param>
    /// <param name="rows">The rows to write, rounded up to 4.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToFeaturePanel(ref float source, ref float target, int rows)
    {
        for (nint row = 0; row < rows; row += Block)
        {
            ref var from = ref Unsafe.Add(ref source, ((row >> 4) * 256) + (row & 15));
            for (nint feature = 0; feature < Panels.Width; feature += Block)
            {
                Transpose(ref Unsafe.Add(ref from, feature * Panels.Width), ref Unsafe.Add(ref target, (row * Panels.Width) + feature));
            }
        }
    }

    /// <summary>Transposes matrices in panels of 16 columns that lie one below the other; lanes behind the last column become zero.</summary>
    /// <param name="source">The first panel of the first matrix.</param>
    /// <param name="sourceStride">Floats between its panels.</param>
    /// <param name="target">The first panel of the first transpose.</param>
    /// <param name="targetStride">Floats between its panels.</param>
    /// <param name="rows">The rows of each matrix.</param>
    /// <param name="columns">The columns of each matrix.</param>
    /// <param name="first">The first matrix.</param>
    /// <param name="end">The matrix behind the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Matrices(
        ref float source, nint sourceStride, ref float target, nint targetStride, int rows, int columns, nint first, nint end)
    {
        nint wholeRows = rows & ~(Block - 1), wholeColumns = columns & ~(Block - 1);
        for (var matrix = first; matrix < end; matrix++)
        {
            ref var from = ref Unsafe.Add(ref source, matrix * rows * Panels.Width);
            ref var to = ref Unsafe.Add(ref target, matrix * columns * Panels.Width);
            for (nint row = 0; row < wholeRows; row += Block)
            {
                for (nint column = 0; column < wholeColumns; column += Block)
                {
                    Transpose(ref At(ref from, sourceStride, row, column), ref At(ref to, targetStride, column, row));
                }
            }

            for (nint row = 0; row < rows; row++)
            {
                for (var column = row < wholeRows ? wholeColumns : 0; column < columns; column++)
                {
                    At(ref to, targetStride, column, row) = At(ref from, sourceStride, row, column);
                }
            }

            if (rows % Panels.Width != 0) PadLanes.Clear(ref At(ref to, targetStride, 0, rows & ~(Panels.Width - 1)), columns, rows % Panels.Width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref float At(ref float matrix, nint stride, nint row, nint column) =>
        ref Unsafe.Add(ref matrix, ((column >> 4) * stride) + (row * Panels.Width) + (column & 15));

    // 4 rows of 4, 16 floats apart, become 4 columns.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(ref float from, ref float to)
    {
        var a = Vector128.LoadUnsafe(ref from);
        var b = Vector128.LoadUnsafe(ref from, 16);
        var c = Vector128.LoadUnsafe(ref from, 32);
        var d = Vector128.LoadUnsafe(ref from, 48);
        if (Sse2.IsSupported)
        {
            var (abLow, abHigh) = (Sse.UnpackLow(a, b).AsDouble(), Sse.UnpackHigh(a, b).AsDouble());
            var (cdLow, cdHigh) = (Sse.UnpackLow(c, d).AsDouble(), Sse.UnpackHigh(c, d).AsDouble());
            Sse2.UnpackLow(abLow, cdLow).AsSingle().StoreUnsafe(ref to);
            Sse2.UnpackHigh(abLow, cdLow).AsSingle().StoreUnsafe(ref to, 16);
            Sse2.UnpackLow(abHigh, cdHigh).AsSingle().StoreUnsafe(ref to, 32);
            Sse2.UnpackHigh(abHigh, cdHigh).AsSingle().StoreUnsafe(ref to, 48);
        }
        else if (AdvSimd.Arm64.IsSupported)
        {
            var (abLow, abHigh) = (AdvSimd.Arm64.ZipLow(a, b).AsDouble(), AdvSimd.Arm64.ZipHigh(a, b).AsDouble());
            var (cdLow, cdHigh) = (AdvSimd.Arm64.ZipLow(c, d).AsDouble(), AdvSimd.Arm64.ZipHigh(c, d).AsDouble());
            AdvSimd.Arm64.ZipLow(abLow, cdLow).AsSingle().StoreUnsafe(ref to);
            AdvSimd.Arm64.ZipHigh(abLow, cdLow).AsSingle().StoreUnsafe(ref to, 16);
            AdvSimd.Arm64.ZipLow(abHigh, cdHigh).AsSingle().StoreUnsafe(ref to, 32);
            AdvSimd.Arm64.ZipHigh(abHigh, cdHigh).AsSingle().StoreUnsafe(ref to, 48);
        }
        else
        {
            for (var i = 0; i < Block; i++) Vector128.Create(a[i], b[i], c[i], d[i]).StoreUnsafe(ref to, (nuint)(i * Panels.Width));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Clear(ref float to)
    {
        for (nuint row = 0; row < 64; row += 16) Vector128<float>.Zero.StoreUnsafe(ref to, row);
    }
}
