namespace NetGen;

/// <summary>
/// Surrounds pictures with padding and cuts their size out of that at a random place: they move by up to as many pixels along each
/// axis. Source: torchvision's <c>RandomCrop</c> with padding, the augmentation of He et al., <i>Deep Residual Learning</i>, 2016.
/// </summary>
/// <param name="height">Rows of pixels.</param>
/// <param name="width">Pixels of a row.</param>
/// <param name="channels">Values of a pixel.</param>
/// <param name="padding">The pixels of padding on each side, below both sizes.</param>
/// <param name="fill">The value of the padding; default 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A size is not positive, or the padding is negative or as large as the picture.</exception>
public sealed class RandomCrop(int height, int width, int channels, int padding, float fill = 0)
    : ImageAugmentation(height, width, channels)
{
    private readonly int padding = padding >= 0 && padding < Math.Min(height, width)
        ? padding
        : throw new ArgumentOutOfRangeException(nameof(padding), padding, $"padding is {padding}; it must be at least 0 and below the picture's {height}×{width}.");

    /// <inheritdoc/>
    public override void Apply(Span<float> sample, ref AugmentationRandom random)
    {
        var (down, right) = (random.Integer(-padding, padding), random.Integer(-padding, padding));
        for (var i = 0; i < Height; i++)
        {
            // Rows that are still needed are read before they are written.
            var row = down > 0 ? i : Height - 1 - i;
            var source = row + down;
            if (source < 0 || source >= Height) Row(sample, row).Fill(fill);
            else Move(Row(sample, source), Row(sample, row), right * Channels);
        }
    }

    private void Move(ReadOnlySpan<float> source, Span<float> target, int by)
    {
        if (by >= 0)
        {
            source[by..].CopyTo(target);
            target[(target.Length - by)..].Fill(fill);
        }
        else
        {
            source[..^-by].CopyTo(target[-by..]);
            target[..-by].Fill(fill);
        }
    }
}
