using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>The waves of the places in a sequence. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PositionTable
{
    /// <summary>Writes sines and cosines, interleaved along the features of each step, to a zeroed matrix in panels; does nothing if they are there.</summary>
    /// <param name="table">The matrix.</param>
    /// <param name="stride">Floats between its panels.</param>
    /// <param name="steps">Its rows.</param>
    /// <param name="features">Its columns.</param>
    /// <param name="maxWavelength">λ: feature i has the frequency λ^(−2·⌊i/2⌋/features).</param>
    /// <param name="part">The part; the first does it all.</param>
    public static void Fill(ref float table, nint stride, int steps, int features, float maxWavelength, int part)
    {
        // The first sine of the second step is zero in no table of waves, except one that is not there yet.
        if (part != 0 || (steps > 1 && Unsafe.Add(ref table, Panels.Width) != 0)) return;
        for (var feature = 0; feature < features; feature++)
        {
            var frequency = Math.Pow(maxWavelength, -2.0 * (feature / 2) / features);
            ref var column = ref Unsafe.Add(ref table, (feature / Panels.Width * stride) + (feature % Panels.Width));
            for (var step = 0; step < steps; step++)
            {
                var angle = step * frequency;
                Unsafe.Add(ref column, step * Panels.Width) = (float)(feature % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle));
            }
        }
    }
}
