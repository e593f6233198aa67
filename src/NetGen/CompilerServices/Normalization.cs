using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>The small part of normalisations, for generated code: from sums over rows to one number a feature.</summary>
/// <remarks>Vectors may be null references where a layer has none. Every lane is computed on its own: no result depends on the vector width.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Normalization
{
    /// <summary>
    /// The statistics of a batch from those of its parts, which have the same number of rows each, and the averages that follow them; the averages
    /// themselves where they do not move.
    /// </summary>
    /// <param name="means">Means of the parts.</param>
    /// <param name="squares">Σ(x − mean)² of the parts.</param>
    /// <param name="stride">Floats between two panels of those.</param>
    /// <param name="parts">How many parts.</param>
    /// <param name="rows">The rows of a part.</param>
    /// <param name="gamma">γ.</param>
    /// <param name="movingMean">The moving average of means.</param>
    /// <param name="movingVariance">The moving average of variances.</param>
    /// <param name="momentum">How much of the averages is kept.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="moves">Whether the batch counts; otherwise the averages stand in for it.</param>
    /// <param name="mean">Receives the means.</param>
    /// <param name="inverse">Receives 1/√(σ² + ε).</param>
    /// <param name="scale">Receives γ/√(σ² + ε).</param>
    /// <param name="firstPanel">The first panel.</param>
    /// <param name="endPanel">The panel behind the last.</param>
    public static void BatchStatistics(
        ref float means,
        ref float squares,
        int stride,
        int parts,
        int rows,
        ref float gamma,
        ref float movingMean,
        ref float movingVariance,
        float momentum,
        float epsilon,
        bool moves,
        ref float mean,
        ref float inverse,
        ref float scale,
        int firstPanel,
        int endPanel)
    {
        for (nint lane = firstPanel * Panels.Width; lane < endPanel * Panels.Width; lane += Vector<float>.Count)
        {
            var (center, variance) = (Load(ref movingMean, lane), Load(ref movingVariance, lane));
            if (moves)
            {
                var first = ((lane / Panels.Width) * stride) + (lane % Panels.Width);
                var (batchMean, batchVariance) = Join(ref Unsafe.Add(ref means, first), ref Unsafe.Add(ref squares, first), parts, rows);
                ((center * momentum) + (batchMean * (1 - momentum))).StoreUnsafe(ref movingMean, (nuint)lane);
                ((variance * momentum) + (batchVariance * (1 - momentum))).StoreUnsafe(ref movingVariance, (nuint)lane);
                (center, variance) = (batchMean, batchVariance);
            }

            var factor = InverseRoot(variance, epsilon);
            center.StoreUnsafe(ref mean, (nuint)lane);
            factor.StoreUnsafe(ref inverse, (nuint)lane);
            (factor * LoadOrOne(ref gamma, lane)).StoreUnsafe(ref scale, (nuint)lane);
        }
    }

    /// <summary>The gradients of γ and β, and what the data gradient of a batch normalisation subtracts: offset + slope·(x − μ).</summary>
    /// <param name="sums">Σ dy of the batch's parts.</param>
    /// <param name="products">Σ dy·(x − μ) of the parts.</param>
    /// <param name="stride">Floats between two panels of those.</param>
    /// <param name="parts">How many parts.</param>
    /// <param name="rows">The rows of a part.</param>
    /// <param name="inverse">1/√(σ² + ε).</param>
    /// <param name="scale">γ/√(σ² + ε).</param>
    /// <param name="offset">Receives the offset.</param>
    /// <param name="slope">Receives the slope.</param>
    /// <param name="gammaGradient">Receives the gradient of γ.</param>
    /// <param name="betaGradient">Receives the gradient of β.</param>
    /// <param name="moves">Whether the statistics are the batch's; averages do not depend on x, and nothing is subtracted.</param>
    /// <param name="firstPanel">The first panel.</param>
    /// <param name="endPanel">The panel behind the last.</param>
    public static void BatchGradient(
        ref float sums,
        ref float products,
        int stride,
        int parts,
        int rows,
        ref float inverse,
        ref float scale,
        ref float offset,
        ref float slope,
        ref float gammaGradient,
        ref float betaGradient,
        bool moves,
        int firstPanel,
        int endPanel)
    {
        var share = moves ? 1f / ((float)parts * rows) : 0;
        for (nint lane = firstPanel * Panels.Width; lane < endPanel * Panels.Width; lane += Vector<float>.Count)
        {
            var first = ((lane / Panels.Width) * stride) + (lane % Panels.Width);
            var sum = Sum(ref Unsafe.Add(ref sums, first), parts);
            var product = Sum(ref Unsafe.Add(ref products, first), parts);
            var factor = Load(ref inverse, lane);
            var scaled = Load(ref scale, lane) * share;
            (scaled * sum).StoreUnsafe(ref offset, (nuint)lane);
            (scaled * factor * factor * product).StoreUnsafe(ref slope, (nuint)lane);
            if (!Unsafe.IsNullRef(ref gammaGradient)) (factor * product).StoreUnsafe(ref gammaGradient, (nuint)lane);
            if (!Unsafe.IsNullRef(ref betaGradient)) sum.StoreUnsafe(ref betaGradient, (nuint)lane);
        }
    }

    /// <summary>γ/√(σ² + ε).</summary>
    /// <param name="gamma">γ.</param>
    /// <param name="variance">σ².</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="scale">Receives the result.</param>
    /// <param name="firstPanel">The first panel.</param>
    /// <param name="endPanel">The panel behind the last.</param>
    public static void Scale(ref float gamma, ref float variance, float epsilon, ref float scale, int firstPanel, int endPanel)
    {
        for (nint lane = firstPanel * Panels.Width; lane < endPanel * Panels.Width; lane += Vector<float>.Count)
        {
            (InverseRoot(Load(ref variance, lane), epsilon) * LoadOrOne(ref gamma, lane)).StoreUnsafe(ref scale, (nuint)lane);
        }
    }

    /// <summary>W·s: the columns of a kernel in panels, each by a factor of its own.</summary>
    /// <param name="kernel">W.</param>
    /// <param name="scale">s.</param>
    /// <param name="folded">Receives the result.</param>
    /// <param name="panelLength">Floats of a panel of W.</param>
    /// <param name="firstPanel">The first panel.</param>
    /// <param name="endPanel">The panel behind the last.</param>
    public static void FoldKernel(ref float kernel, ref float scale, ref float folded, int panelLength, int firstPanel, int endPanel)
    {
        for (nint lane = firstPanel * Panels.Width; lane < endPanel * Panels.Width; lane += Vector<float>.Count)
        {
            var factor = Load(ref scale, lane);
            var first = ((lane / Panels.Width) * panelLength) + (lane % Panels.Width);
            for (nint i = 0; i < panelLength; i += Panels.Width) (Load(ref kernel, first + i) * factor).StoreUnsafe(ref folded, (nuint)(first + i));
        }
    }

    /// <summary>(b − μ)·s + β.</summary>
    /// <param name="bias">b.</param>
    /// <param name="mean">μ.</param>
    /// <param name="scale">s.</param>
    /// <param name="beta">β.</param>
    /// <param name="folded">Receives the result.</param>
    /// <param name="firstPanel">The first panel.</param>
    /// <param name="endPanel">The panel behind the last.</param>
    public static void FoldBias(
        ref float bias, ref float mean, ref float scale, ref float beta, ref float folded, int firstPanel, int endPanel)
    {
        for (nint lane = firstPanel * Panels.Width; lane < endPanel * Panels.Width; lane += Vector<float>.Count)
        {
            var shift = (LoadOrZero(ref bias, lane) - Load(ref mean, lane)) * Load(ref scale, lane);
            (shift + LoadOrZero(ref beta, lane)).StoreUnsafe(ref folded, (nuint)lane);
        }
    }

    /// <summary>The statistics of groups of channels from those of the channels, in place.</summary>
    /// <param name="mean">The channels' means; receives their groups'.</param>
    /// <param name="squares">The channels' Σ(x − mean)²; receives γ/√(σ² + ε).</param>
    /// <param name="inverse">Receives 1/√(σ² + ε).</param>
    /// <param name="gamma">γ.</param>
    /// <param name="rows">The rows of a sample.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="stride">Floats between two panels of all but γ.</param>
    /// <param name="channels">The channels.</param>
    /// <param name="groupSize">The channels of a group.</param>
    /// <param name="firstSample">The first sample.</param>
    /// <param name="endSample">The sample behind the last.</param>
    public static void GroupStatistics(
        ref float mean,
        ref float squares,
        ref float inverse,
        ref float gamma,
        int rows,
        float epsilon,
        int stride,
        int channels,
        int groupSize,
        int firstSample,
        int endSample)
    {
        for (nint sample = firstSample; sample < endSample; sample++)
        {
            for (var first = 0; first < channels; first += groupSize)
            {
                var end = first + groupSize;
                var center = 0f;
                for (var channel = first; channel < end; channel++) center += Unsafe.Add(ref mean, Place(channel, stride, sample));
                center /= groupSize;
                var sum = 0f;
                for (var channel = first; channel < end; channel++)
                {
                    var place = Place(channel, stride, sample);
                    var distance = Unsafe.Add(ref mean, place) - center;
                    sum += Unsafe.Add(ref squares, place) + (rows * distance * distance);
                }

                var factor = 1 / MathF.Sqrt((sum / ((float)rows * groupSize)) + epsilon);
                for (var channel = first; channel < end; channel++)
                {
                    var place = Place(channel, stride, sample);
                    Unsafe.Add(ref mean, place) = center;
                    Unsafe.Add(ref inverse, place) = factor;
                    Unsafe.Add(ref squares, place) = factor * AtOrOne(ref gamma, channel);
                }
            }

            ClearPad(ref inverse, stride, channels, sample);
        }
    }

    /// <summary>What the data gradient of a group normalisation subtracts from each channel: offset + slope·(x − μ).</summary>
    /// <param name="sums">Σ dy of each channel.</param>
    /// <param name="products">Σ dy·(x − μ) of each channel.</param>
    /// <param name="inverse">1/√(σ² + ε).</param>
    /// <param name="gamma">γ.</param>
    /// <param name="offset">Receives the offset.</param>
    /// <param name="slope">Receives the slope.</param>
    /// <param name="rows">The rows of a sample.</param>
    /// <param name="stride">Floats between two panels of all but γ.</param>
    /// <param name="channels">The channels.</param>
    /// <param name="groupSize">The channels of a group.</param>
    /// <param name="firstSample">The first sample.</param>
    /// <param name="endSample">The sample behind the last.</param>
    public static void GroupGradient(
        ref float sums,
        ref float products,
        ref float inverse,
        ref float gamma,
        ref float offset,
        ref float slope,
        int rows,
        int stride,
        int channels,
        int groupSize,
        int firstSample,
        int endSample)
    {
        var share = 1 / ((float)rows * groupSize);
        for (nint sample = firstSample; sample < endSample; sample++)
        {
            for (var first = 0; first < channels; first += groupSize)
            {
                var (sum, product) = (0f, 0f);
                for (var channel = first; channel < first + groupSize; channel++)
                {
                    var (place, factor) = (Place(channel, stride, sample), AtOrOne(ref gamma, channel));
                    sum += Unsafe.Add(ref sums, place) * factor;
                    product += Unsafe.Add(ref products, place) * factor;
                }

                var scale = Unsafe.Add(ref inverse, Place(first, stride, sample));
                for (var channel = first; channel < first + groupSize; channel++)
                {
                    var place = Place(channel, stride, sample);
                    Unsafe.Add(ref offset, place) = sum * share * scale;
                    Unsafe.Add(ref slope, place) = product * share * scale * scale * scale;
                }
            }

            ClearPad(ref offset, stride, channels, sample);
            ClearPad(ref slope, stride, channels, sample);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Place(int channel, int stride, nint sample) =>
        ((nint)(channel >> 4) * stride) + (sample * Panels.Width) + (channel & 15);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float AtOrOne(ref float vector, int index) => Unsafe.IsNullRef(ref vector) ? 1 : Unsafe.Add(ref vector, index);

    private static void ClearPad(ref float values, int stride, int channels, nint sample)
    {
        if (channels % Panels.Width != 0) PadLanes.Clear(ref Unsafe.Add(ref values, Place(channels & ~15, stride, sample)), 1, channels & 15);
    }

    // Mean and variance of all parts. Deviations from the first part's mean, so that they keep their digits.
    private static (Vector<float> Mean, Vector<float> Variance) Join(ref float means, ref float squares, int parts, int rows)
    {
        var first = Load(ref means, 0);
        var sum = Vector<float>.Zero;
        for (nint part = 1; part < parts; part++) sum += Load(ref means, part * Panels.Width) - first;
        var mean = first + (sum / parts);
        var within = Vector<float>.Zero;
        var between = Vector<float>.Zero;
        for (nint part = 0; part < parts; part++)
        {
            var distance = Load(ref means, part * Panels.Width) - mean;
            within += Load(ref squares, part * Panels.Width);
            between += distance * distance;
        }

        return (mean, ((within / rows) + between) / parts);
    }

    private static Vector<float> Sum(ref float values, int parts)
    {
        var sum = Vector<float>.Zero;
        for (nint part = 0; part < parts; part++) sum += Load(ref values, part * Panels.Width);
        return sum;
    }

    private static Vector<float> InverseRoot(Vector<float> variance, float epsilon) =>
        Vector<float>.One / Vector.SquareRoot(variance + new Vector<float>(epsilon));

    private static Vector<float> Load(ref float values, nint index) => Vector.LoadUnsafe(ref values, (nuint)index);

    private static Vector<float> LoadOrZero(ref float vector, nint index) => Unsafe.IsNullRef(ref vector) ? Vector<float>.Zero : Load(ref vector, index);

    private static Vector<float> LoadOrOne(ref float vector, nint index) => Unsafe.IsNullRef(ref vector) ? Vector<float>.One : Load(ref vector, index);
}
