using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Keeps the lanes behind the last feature of a panel zero, for generated code. Matrix products read whole panels and rely on it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PadLanes
{
    /// <summary>Clears the pad lanes of <paramref name="rows"/> rows of one panel.</summary>
    /// <param name="row">The first float of the first row.</param>
    /// <param name="rows">How many rows of 16 floats.</param>
    /// <param name="used">The lanes of a row that hold features, 1 to 15.</param>
    public static void Clear(ref float row, int rows, int used)
    {
        for (nint i = 0; i < rows; i++)
        {
            for (nint lane = used; lane < Panels.Width; lane++) Unsafe.Add(ref row, (i * Panels.Width) + lane) = 0;
        }
    }

    /// <summary>Clears whole rows of a matrix in panels.</summary>
    /// <param name="panels">The first float of the matrix.</param>
    /// <param name="count">How many panels.</param>
    /// <param name="stride">Floats from panel to panel.</param>
    /// <param name="firstRow">The first row to clear.</param>
    /// <param name="endRow">The row behind the last to clear.</param>
    public static void ClearRows(ref float panels, int count, nint stride, int firstRow, int endRow)
    {
        for (nint panel = 0; panel < count; panel++)
        {
            ref var start = ref Unsafe.Add(ref panels, (panel * stride) + ((nint)firstRow * Panels.Width));
            System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref start, (endRow - firstRow) * Panels.Width).Clear();
        }
    }
}
