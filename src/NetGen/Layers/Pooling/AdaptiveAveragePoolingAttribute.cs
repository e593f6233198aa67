namespace NetGen;

/// <summary>A layer that divides its input into a given number of parts and gives the mean of each, channel by channel.</summary>
public abstract class AdaptiveAveragePoolingAttribute : LayerAttribute
{
    private protected AdaptiveAveragePoolingAttribute(int[] outputSize) => OutputSize = outputSize;

    /// <summary>The size of the output along each axis, or along all of them.</summary>
    public int[] OutputSize { get; }
}
