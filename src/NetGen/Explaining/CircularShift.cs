namespace NetGen;

/// <summary>Moves an image round the edges: what leaves on one side comes in on the other.</summary>
internal static class CircularShift
{
    /// <summary>Writes <paramref name="source"/> to <paramref name="target"/>, moved down and to the right.</summary>
    public static void Run(ReadOnlySpan<float> source, Span<float> target, int height, int width, int channels, int down, int right)
    {
        var shift = Wrap(right, width) * channels;
        for (var y = 0; y < height; y++)
        {
            var from = source.Slice(y * width * channels, width * channels);
            var to = target.Slice(Wrap(y + down, height) * width * channels, width * channels);
            from[..^shift].CopyTo(to[shift..]);
            from[^shift..].CopyTo(to);
        }
    }

    private static int Wrap(int index, int size) => ((index % size) + size) % size;
}
