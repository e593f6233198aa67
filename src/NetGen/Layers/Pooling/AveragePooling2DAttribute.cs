namespace NetGen;

/// <summary>The mean under each position of a window over an image, channel by channel: y = mean x[window].</summary>
/// <param name="pool">The size of the window, one number for each of height and width, or one for all.</param>
/// <param name="stride">Elements between two windows; 0, the default, for the size of the window, so that windows do not overlap.</param>
/// <param name="padding">What is around the input; nothing by default. With <see cref="Padding.Same"/> the output is ⌈input / stride⌉ long, and a mean is that of the elements inside.</param>
/// <param name="pad">Elements of padding before and behind each axis, as in PyTorch, at most half the window; −1, the default, leaves it to <paramref name="padding"/>.</param>
/// <param name="countIncludePad">Whether means count padding as zeros, which is PyTorch's default; false by default, as in Keras.</param>
/// <param name="strides">One stride for each of height and width, in place of <paramref name="stride"/>.</param>
/// <param name="pads">One pad for each of height and width, in place of <paramref name="pad"/>.</param>
/// <remarks>
/// <para>Input and output shape: (height, width, channels). Output size along each axis: ⌊(input + padding − pool) / stride⌋ + 1.</para>
/// </remarks>
/// <example><code>[AveragePooling2D(2)]</code><code>[AveragePooling2D([3, 2], stride: 2, pad: 1)]</code></example>
public sealed class AveragePooling2DAttribute(
    int[] pool,
    int stride = 0,
    Padding padding = Padding.Valid,
    int pad = -1,
    bool countIncludePad = false,
    int[]? strides = null,
    int[]? pads = null) : PoolingAttribute(pool, stride, strides, padding, pad, pads)
{
    /// <summary>The mean under each position of a window over an image, channel by channel: y = mean x[window]. The window has one size along all axes, 2 by default.</summary>
    /// <inheritdoc cref="AveragePooling2DAttribute" path="/param"/>
    public AveragePooling2DAttribute(
        int pool = 2,
        int stride = 0,
        Padding padding = Padding.Valid,
        int pad = -1,
        bool countIncludePad = false,
        int[]? strides = null,
        int[]? pads = null)
        : this([pool], stride, padding, pad, countIncludePad, strides, pads)
    {
    }

    /// <summary>Whether means count padding as zeros.</summary>
    public bool CountIncludePad { get; } = countIncludePad;
}
