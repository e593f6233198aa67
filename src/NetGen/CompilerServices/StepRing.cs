using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>The latest steps of a sequence, in a ring of rows of panels. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StepRing
{
    /// <summary>Keeps a step in the place of the oldest, and copies the steps under a causal window, oldest first.</summary>
    /// <param name="x">One row a sample: the step.</param>
    /// <param name="xStride">Floats between its panels.</param>
    /// <param name="past">The ring.</param>
    /// <param name="pastStride">Floats between its panels.</param>
    /// <param name="span">Rows of the ring of one sample.</param>
    /// <param name="taps">The steps under the window.</param>
    /// <param name="tapsStride">Floats between its panels.</param>
    /// <param name="count">Steps under the window.</param>
    /// <param name="dilation">Steps between two of them.</param>
    /// <param name="panels">Panels of each.</param>
    /// <param name="step">The step's number, from 0.</param>
    /// <param name="firstSample">The first sample.</param>
    /// <param name="endSample">The sample behind the last.</param>
    public static void Recall(
        ref float x,
        nint xStride,
        ref float past,
        nint pastStride,
        int span,
        ref float taps,
        nint tapsStride,
        int count,
        int dilation,
        int panels,
        long step,
        int firstSample,
        int endSample)
    {
        var newest = (int)(step % span);
        for (var panel = 0; panel < panels; panel++)
        {
            for (var sample = firstSample; sample < endSample; sample++)
            {
                ref var ring = ref Unsafe.Add(ref past, (panel * pastStride) + ((nint)sample * span * Panels.Width));
                ref var window = ref Unsafe.Add(ref taps, (panel * tapsStride) + ((nint)sample * count * Panels.Width));
                Panels.CopyLanes(ref Unsafe.Add(ref x, (panel * xStride) + (sample * Panels.Width)), ref Unsafe.Add(ref ring, newest * Panels.Width));

                // The ring spans the window, so the row behind the newest is the oldest.
                var row = newest + 1 == span ? 0 : newest + 1;
                for (var tap = 0; tap < count; tap++)
                {
                    Panels.CopyLanes(ref Unsafe.Add(ref ring, row * Panels.Width), ref Unsafe.Add(ref window, tap * Panels.Width));
                    row += dilation;
                    if (row >= span) row -= span;
                }
            }
        }
    }
}
