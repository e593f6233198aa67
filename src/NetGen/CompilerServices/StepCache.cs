using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Rows of the steps so far. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StepCache
{
    /// <summary>Writes one row of each sample to its place among the steps of the sample.</summary>
    /// <param name="x">The rows, one a sample, in panels.</param>
    /// <param name="stride">The floats between two panels of those.</param>
    /// <param name="cache">The steps, in panels.</param>
    /// <param name="cacheStride">The floats between two panels of those.</param>
    /// <param name="panels">The panels.</param>
    /// <param name="steps">The steps that a sample has room for.</param>
    /// <param name="place">The place of the step.</param>
    /// <param name="firstSample">The first sample.</param>
    /// <param name="endSample">The sample behind the last.</param>
    public static void Append(
        ref float x, nint stride, ref float cache, nint cacheStride, int panels, int steps, int place, int firstSample, int endSample)
    {
        for (nint panel = 0; panel < panels; panel++)
        {
            for (nint sample = firstSample; sample < endSample; sample++)
            {
                ref var from = ref Unsafe.As<float, Row>(ref Unsafe.Add(ref x, (panel * stride) + (sample * Panels.Width)));
                Unsafe.As<float, Row>(ref Unsafe.Add(ref cache, (panel * cacheStride) + (((sample * steps) + place) * Panels.Width))) = from;
            }
        }
    }

    [InlineArray(Panels.Width)]
    private struct Row
    {
        private float first;
    }
}
