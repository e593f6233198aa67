namespace NetGen;

/// <summary>A layer that puts zeros around its input.</summary>
public abstract class ZeroPaddingAttribute : LayerAttribute
{
    private protected ZeroPaddingAttribute(int[] padding) => Padding = padding;

    /// <summary>The zeros of all sides, on both sides of each axis, or on each side.</summary>
    public int[] Padding { get; }
}
