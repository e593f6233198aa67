namespace NetGen;

/// <summary>Mirrors pictures, each half of the time. Source: Keras's <c>RandomFlip</c>, but horizontal by default.</summary>
/// <param name="height">Rows of pixels.</param>
/// <param name="width">Pixels of a row.</param>
/// <param name="channels">Values of a pixel.</param>
/// <param name="mode">How; default <see cref="FlipMode.Horizontal"/>.</param>
/// <exception cref="ArgumentOutOfRangeException">A size is not positive, or the mode is none.</exception>
public sealed class RandomFlip(int height, int width, int channels, FlipMode mode = FlipMode.Horizontal)
    : ImageAugmentation(height, width, channels)
{
    private readonly FlipMode mode = Enum.IsDefined(mode)
        ? mode
        : throw new ArgumentOutOfRangeException(nameof(mode), mode, $"mode is {mode}; it must be a member of {nameof(FlipMode)}.");

    /// <inheritdoc/>
    public override void Apply(Span<float> sample, ref AugmentationRandom random)
    {
        if (mode is not FlipMode.Vertical && random.Chance())
        {
            for (var y = 0; y < Height; y++) Reverse(Row(sample, y), Channels);
        }

        if (mode is not FlipMode.Horizontal && random.Chance()) Reverse(sample, Width * Channels);
    }

    /// <summary>Turns round the order of groups of values, not that within a group.</summary>
    private static void Reverse(Span<float> values, int group)
    {
        for (var (first, last) = (0, values.Length - group); first < last; first += group, last -= group)
        {
            for (var i = 0; i < group; i++) (values[first + i], values[last + i]) = (values[last + i], values[first + i]);
        }
    }
}
