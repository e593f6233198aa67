namespace NetGen;

/// <summary>A layer that reduces what a sliding window covers to one element, channel by channel.</summary>
public abstract class PoolingAttribute : LayerAttribute
{
    private protected PoolingAttribute(int[] pool, int stride, int[]? strides, Padding padding, int pad, int[]? pads)
    {
        Pool = pool;
        Stride = stride;
        Strides = strides;
        Padding = padding;
        Pad = pad;
        Pads = pads;
    }

    /// <summary>The size of the window along each axis, or the size along all of them.</summary>
    public int[] Pool { get; }

    /// <summary>Elements between two windows; 0 for the window's size.</summary>
    public int Stride { get; }

    /// <summary>The stride of each axis; null if all have the same.</summary>
    public int[]? Strides { get; }

    /// <summary>What is around the input.</summary>
    public Padding Padding { get; }

    /// <summary>Elements of padding before and behind each axis; −1 leaves it to <see cref="Padding"/>.</summary>
    public int Pad { get; }

    /// <summary>The pad of each axis; null if all have the same.</summary>
    public int[]? Pads { get; }
}
