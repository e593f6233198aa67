using System.Collections.Concurrent;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Rotary embeddings: pairs of features turned by the position of their row. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Rotation
{
    // Cosines, then sines, of [step][pair]; one table for all networks and layers that turn alike.
    private static readonly ConcurrentDictionary<(int Steps, int Pairs, float Wavelength, float Scaling), float[]> Tables = new();

    /// <summary>Turns features i and i + width/2 of the first heads of each row, and copies what lies behind those heads.</summary>
    /// <param name="x">The rows, in panels; each head has whole panels.</param>
    /// <param name="y">Receives the turned rows, laid out alike.</param>
    /// <param name="stride">The floats between two panels.</param>
    /// <param name="heads">The heads to turn.</param>
    /// <param name="width">The features of a head, an even number.</param>
    /// <param name="panels">The panels of a row.</param>
    /// <param name="steps">The positions of a sample.</param>
    /// <param name="rowsOfStep">The rows of a position.</param>
    /// <param name="place">The position of the first row of a sample.</param>
    /// <param name="places">The positions that there are.</param>
    /// <param name="wavelength">The longest wavelength.</param>
    /// <param name="scaling">What positions are divided by.</param>
    /// <param name="isBack">Whether to turn back.</param>
    /// <param name="firstSample">The first sample.</param>
    /// <param name="endSample">The sample behind the last.</param>
    public static void Turn(
        ref float x,
        ref float y,
        nint stride,
        int heads,
        int width,
        int panels,
        int steps,
        int rowsOfStep,
        int place,
        int places,
        float wavelength,
        float scaling,
        bool isBack,
        int firstSample,
        int endSample)
    {
        var table = Tables.GetOrAdd((places, width / 2, wavelength, scaling), static key => TableOf(key.Steps, key.Pairs, key.Wavelength, key.Scaling));
        var rows = steps * rowsOfStep;
        var headPanels = Panels.Count(width);
        for (var head = 0; head < heads; head++)
        {
            var start = head * headPanels * stride;
            for (nint row = (nint)firstSample * rows; row < (nint)endSample * rows; row++)
            {
                var at = start + (row * Panels.Width);
                ref var angles = ref table[((row % rows / rowsOfStep) + place) * (width / 2)];
                TurnRow(ref Unsafe.Add(ref x, at), ref Unsafe.Add(ref y, at), stride, width, ref angles, table.Length / 2, isBack ? -1 : 1);
            }
        }

        for (var panel = heads * headPanels; panel < panels; panel++)
        {
            var at = (panel * stride) + ((nint)firstSample * rows * Panels.Width);
            var length = (endSample - firstSample) * rows * Panels.Width;
            for (nint i = 0; i < length; i += Vector<float>.Count)
            {
                Vector.LoadUnsafe(ref x, (nuint)(at + i)).StoreUnsafe(ref y, (nuint)(at + i));
            }
        }
    }

    // (a, b) becomes (a·cos − b·sin, b·cos + a·sin).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TurnRow(ref float x, ref float y, nint stride, int width, ref float angles, int sines, float sign)
    {
        var pairs = width / 2;
        if (pairs % Vector<float>.Count == 0)
        {
            for (nint i = 0; i < pairs; i += Vector<float>.Count)
            {
                var (first, second) = ((nuint)Place(i, stride), (nuint)Place(i + pairs, stride));
                var (a, b) = (Vector.LoadUnsafe(ref x, first), Vector.LoadUnsafe(ref x, second));
                var (cosine, sine) = (Vector.LoadUnsafe(ref angles, (nuint)i), Vector.LoadUnsafe(ref angles, (nuint)(i + sines)) * sign);
                ((a * cosine) - (b * sine)).StoreUnsafe(ref y, first);
                ((b * cosine) + (a * sine)).StoreUnsafe(ref y, second);
            }

            return;
        }

        for (nint i = 0; i < pairs; i++)
        {
            var (first, second) = (Place(i, stride), Place(i + pairs, stride));
            var (a, b) = (Unsafe.Add(ref x, first), Unsafe.Add(ref x, second));
            var (cosine, sine) = (Unsafe.Add(ref angles, i), Unsafe.Add(ref angles, i + sines) * sign);
            Unsafe.Add(ref y, first) = (a * cosine) - (b * sine);
            Unsafe.Add(ref y, second) = (b * cosine) + (a * sine);
        }

        // The lanes behind the last feature.
        for (nint i = width; i % Panels.Width != 0; i++) Unsafe.Add(ref y, Place(i, stride)) = 0;
    }

    private static nint Place(nint feature, nint stride) => ((feature / Panels.Width) * stride) + (feature % Panels.Width);

    private static float[] TableOf(int steps, int pairs, float wavelength, float scaling)
    {
        var table = new float[2 * steps * pairs];
        for (var step = 0; step < steps; step++)
        {
            for (var pair = 0; pair < pairs; pair++)
            {
                var (sine, cosine) = Math.SinCos(step * Math.Pow(wavelength, -(double)pair / pairs) / scaling);
                table[(step * pairs) + pair] = (float)cosine;
                table[((steps + step) * pairs) + pair] = (float)sine;
            }
        }

        return table;
    }
}
