namespace NetGen;

/// <summary>A layer that makes its input larger by whole factors.</summary>
public abstract class UpSamplingAttribute : LayerAttribute
{
    private protected UpSamplingAttribute(int[] size) => Size = size;

    /// <summary>The factor of each axis, or of all of them.</summary>
    public int[] Size { get; }
}
