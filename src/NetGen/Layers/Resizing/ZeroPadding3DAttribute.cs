namespace NetGen;

/// <summary>Zeros around a volume.</summary>
/// <param name="padding">The number on both sides of each of depth, height and width (3 entries), or on each side (6): (front, back, top, bottom, left, right).</param>
/// <remarks>Input and output shape: (depth, height, width, channels). Output size along each axis: input + before + behind.</remarks>
/// <example><code>[ZeroPadding3D(1)]</code><code>[ZeroPadding3D([0, 1, 1])]</code></example>
public sealed class ZeroPadding3DAttribute(int[] padding) : ZeroPaddingAttribute(padding)
{
    /// <summary>Zeros around a volume. All sides have the same number, 1 by default.</summary>
    /// <inheritdoc cref="ZeroPadding3DAttribute" path="/param"/>
    public ZeroPadding3DAttribute(int padding = 1)
        : this([padding])
    {
    }
}
