using System.Numerics.Tensors;

namespace NetGen;

/// <summary>Blurs an image with a Gaussian, cut off at three standard deviations; the border is continued outwards.</summary>
internal sealed class GaussianBlur(int height, int width, int channels)
{
    private readonly float[] rows = new float[height * width * channels];
    private float[] weights = [];
    private float sigma;

    /// <summary>Blurs <paramref name="image"/> in place.</summary>
    public void Run(Span<float> image, float standardDeviation)
    {
        if (standardDeviation != sigma) SetWeights(standardDeviation);
        Along(image, rows, height, width * channels);
        for (var y = 0; y < height; y++)
        {
            var row = y * width * channels;
            Along(rows.AsSpan(row, width * channels), image.Slice(row, width * channels), width, channels);
        }
    }

    // Along the first axis of (count, size).
    private void Along(ReadOnlySpan<float> source, Span<float> target, int count, int size)
    {
        var reach = weights.Length / 2;
        for (var i = 0; i < count; i++)
        {
            var sum = target.Slice(i * size, size);
            sum.Clear();
            for (var offset = -reach; offset <= reach; offset++)
            {
                var from = Math.Clamp(i + offset, 0, count - 1);
                TensorPrimitives.MultiplyAdd(source.Slice(from * size, size), weights[offset + reach], sum, sum);
            }
        }
    }

    private void SetWeights(float standardDeviation)
    {
        var reach = (int)MathF.Ceiling(3 * standardDeviation);
        weights = new float[2 * reach + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            var distance = (i - reach) / standardDeviation;
            weights[i] = MathF.Exp(-0.5f * distance * distance);
        }

        TensorPrimitives.Divide(weights, TensorPrimitives.Sum<float>(weights), weights);
        sigma = standardDeviation;
    }
}
