namespace NetGen;

/// <summary>The mean under each position of a window over a sequence, channel by channel: y = mean x[window].</summary>
/// <param name="pool">The size of the window; 2 by default.</param>
/// <param name="stride">Elements between two windows; 0, the default, for the size of the window, so that windows do not overlap.</param>
/// <param name="padding">What is around the input; nothing by default. With <see cref="Padding.Same"/> the output is ⌈input / stride⌉ long, and a mean is that of the elements inside.</param>
/// <param name="pad">Elements of padding before and behind each axis, as in PyTorch, at most half the window; −1, the default, leaves it to <paramref name="padding"/>.</param>
/// <param name="countIncludePad">Whether means count padding as zeros, which is PyTorch's default; false by default, as in Keras.</param>
/// <remarks>
/// <para>Input and output shape: (steps, channels). Output size along each axis: ⌊(input + padding − pool) / stride⌋ + 1.</para>
/// </remarks>
/// <example><code>[AveragePooling1D(2)]</code><code>[AveragePooling1D(3, stride: 2, padding: Padding.Same)]</code></example>
public sealed class AveragePooling1DAttribute(
    int pool = 2,
    int stride = 0,
    Padding padding = Padding.Valid,
    int pad = -1,
    bool countIncludePad = false) : PoolingAttribute([pool], stride, null, padding, pad, null)
{
    /// <summary>Whether means count padding as zeros.</summary>
    public bool CountIncludePad { get; } = countIncludePad;
}
