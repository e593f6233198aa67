namespace NetGen;

/// <summary>Bilinear interpolation of an image: pixel centres at halves, the border continued outwards, as Keras and PyTorch do by default.</summary>
internal static class BilinearResize
{
    public static void Run(ReadOnlySpan<float> source, int height, int width, Span<float> target, int newHeight, int newWidth)
    {
        for (var y = 0; y < newHeight; y++)
        {
            var (upper, lower, down) = Neighbours(y, height, newHeight);
            for (var x = 0; x < newWidth; x++)
            {
                var (left, right, across) = Neighbours(x, width, newWidth);
                var above = Mix(source[upper * width + left], source[upper * width + right], across);
                var below = Mix(source[lower * width + left], source[lower * width + right], across);
                target[y * newWidth + x] = Mix(above, below, down);
            }
        }
    }

    private static (int Before, int After, float Part) Neighbours(int index, int size, int newSize)
    {
        var place = Math.Clamp((index + 0.5f) * size / newSize - 0.5f, 0, size - 1);
        var before = (int)place;
        return (before, Math.Min(before + 1, size - 1), place - before);
    }

    private static float Mix(float a, float b, float part) => a + part * (b - a);
}
