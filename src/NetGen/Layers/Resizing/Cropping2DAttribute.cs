namespace NetGen;

/// <summary>An image without its border.</summary>
/// <param name="cropping">The number on both sides of each of height and width (2 entries), or on each side (4): (top, bottom, left, right).</param>
/// <remarks>Input and output shape: (height, width, channels). Output size along each axis: input − before − behind.</remarks>
/// <example><code>[Cropping2D(1)]</code><code>[Cropping2D([1, 2, 0, 3])]</code></example>
public sealed class Cropping2DAttribute(int[] cropping) : CroppingAttribute(cropping)
{
    /// <summary>An image without its border. All sides lose the same number.</summary>
    /// <inheritdoc cref="Cropping2DAttribute" path="/param"/>
    public Cropping2DAttribute(int cropping)
        : this([cropping])
    {
    }
}
