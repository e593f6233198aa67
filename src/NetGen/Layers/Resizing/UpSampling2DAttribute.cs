namespace NetGen;

/// <summary>An image made larger by whole factors.</summary>
/// <param name="size">The factor of height and that of width, or one for both.</param>
/// <param name="interpolation">What stands between the pixels; the nearest of them by default.</param>
/// <remarks>
/// <para>Input shape: (height, width, channels). Output shape: (height · factor, width · factor, channels).</para>
/// <para>Bilinear: the centres of output pixels lie half a pixel from the edge, and what is outside the image is its edge, as in Keras.</para>
/// </remarks>
/// <example><code>[UpSampling2D(2)]</code><code>[UpSampling2D([2, 3], Interpolation.Bilinear)]</code></example>
public sealed class UpSampling2DAttribute(int[] size, Interpolation interpolation = Interpolation.Nearest) : UpSamplingAttribute(size)
{
    /// <summary>An image made larger by whole factors. Height and width have one factor, 2 by default.</summary>
    /// <inheritdoc cref="UpSampling2DAttribute" path="/param"/>
    public UpSampling2DAttribute(int size = 2, Interpolation interpolation = Interpolation.Nearest)
        : this([size], interpolation)
    {
    }

    /// <summary>What stands between the pixels.</summary>
    public Interpolation Interpolation { get; } = interpolation;
}
