using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Moves rows between matrices in panels of different strides, for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BlockRows
{
    /// <summary>Copies rows that lie one behind the other in each panel.</summary>
    /// <param name="source">The first row of the first panel.</param>
    /// <param name="sourceStride">Floats from panel to panel.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="targetStride">Floats from panel to panel there.</param>
    /// <param name="panels">How many panels.</param>
    /// <param name="rows">How many rows of 16 floats.</param>
    public static void Copy(ref float source, nint sourceStride, ref float target, nint targetStride, int panels, int rows)
    {
        for (nint panel = 0; panel < panels; panel++)
        {
            var from = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, panel * sourceStride), rows * Panels.Width);
            from.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref target, panel * targetStride), rows * Panels.Width));
        }
    }
}
