namespace NetGen;

/// <summary>A change of pictures of (height, width, channels).</summary>
public abstract class ImageAugmentation : Augmentation
{
    /// <summary>For pictures of a size.</summary>
    /// <param name="height">Rows of pixels.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="channels">Values of a pixel.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is not positive.</exception>
    protected ImageAugmentation(int height, int width, int channels)
    {
        Height = Check.Positive(height);
        Width = Check.Positive(width);
        Channels = Check.Positive(channels);
    }

    /// <summary>Rows of pixels.</summary>
    public int Height { get; }

    /// <summary>Pixels of a row.</summary>
    public int Width { get; }

    /// <summary>Values of a pixel.</summary>
    public int Channels { get; }

    /// <inheritdoc/>
    public sealed override int? Elements => checked(Height * Width * Channels);

    /// <summary>The values of one row of pixels.</summary>
    private protected Span<float> Row(Span<float> picture, int row) => picture.Slice(row * Width * Channels, Width * Channels);
}
