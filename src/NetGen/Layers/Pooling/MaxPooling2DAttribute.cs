namespace NetGen;

/// <summary>The largest element under each position of a window over an image, channel by channel: y = max x[window].</summary>
/// <param name="pool">The size of the window, one number for each of height and width, or one for all.</param>
/// <param name="stride">Elements between two windows; 0, the default, for the size of the window, so that windows do not overlap.</param>
/// <param name="padding">What is around the input; nothing by default. With <see cref="Padding.Same"/> the output is ⌈input / stride⌉ long, and padding never is the largest.</param>
/// <param name="pad">Elements of padding before and behind each axis, as in PyTorch, at most half the window; −1, the default, leaves it to <paramref name="padding"/>.</param>
/// <param name="strides">One stride for each of height and width, in place of <paramref name="stride"/>.</param>
/// <param name="pads">One pad for each of height and width, in place of <paramref name="pad"/>.</param>
/// <remarks>
/// <para>Input and output shape: (height, width, channels). Output size along each axis: ⌊(input + padding − pool) / stride⌋ + 1.</para>
/// <para>The gradient goes to the first largest element of a window. A window with a NaN gives NaN.</para>
/// </remarks>
/// <example><code>[MaxPooling2D(2)]</code><code>[MaxPooling2D([3, 2], stride: 2, pad: 1)]</code></example>
public sealed class MaxPooling2DAttribute(
    int[] pool,
    int stride = 0,
    Padding padding = Padding.Valid,
    int pad = -1,
    int[]? strides = null,
    int[]? pads = null) : PoolingAttribute(pool, stride, strides, padding, pad, pads)
{
    /// <summary>The largest element under each position of a window over an image, channel by channel: y = max x[window]. The window has one size along all axes, 2 by default.</summary>
    /// <inheritdoc cref="MaxPooling2DAttribute" path="/param"/>
    public MaxPooling2DAttribute(
        int pool = 2,
        int stride = 0,
        Padding padding = Padding.Valid,
        int pad = -1,
        int[]? strides = null,
        int[]? pads = null)
        : this([pool], stride, padding, pad, strides, pads)
    {
    }
}
