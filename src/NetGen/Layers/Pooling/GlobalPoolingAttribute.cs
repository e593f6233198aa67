namespace NetGen;

/// <summary>A layer that reduces all elements of a channel to one.</summary>
public abstract class GlobalPoolingAttribute : LayerAttribute
{
    private protected GlobalPoolingAttribute(bool keepDims) => KeepDims = keepDims;

    /// <summary>Whether the other axes stay, of size 1.</summary>
    public bool KeepDims { get; }
}
