namespace NetGen;

/// <summary>Zeros around an image.</summary>
/// <param name="padding">The number on both sides of each of height and width (2 entries), or on each side (4): (top, bottom, left, right).</param>
/// <remarks>Input and output shape: (height, width, channels). Output size along each axis: input + before + behind.</remarks>
/// <example><code>[ZeroPadding2D(1)]</code><code>[ZeroPadding2D([1, 2, 0, 3])]</code></example>
public sealed class ZeroPadding2DAttribute(int[] padding) : ZeroPaddingAttribute(padding)
{
    /// <summary>Zeros around an image. All sides have the same number, 1 by default.</summary>
    /// <inheritdoc cref="ZeroPadding2DAttribute" path="/param"/>
    public ZeroPadding2DAttribute(int padding = 1)
        : this([padding])
    {
    }
}
