namespace NetGen;

/// <summary>A three-dimensional transposed convolution: each input adds its multiple of the kernel to the output, stride apart; then f(· + b).</summary>
/// <param name="filters">Channels of the output; positive.</param>
/// <param name="kernel">The size of the kernel: one number, or one for each of depth, height and width.</param>
/// <param name="stride">Elements between two positions of the kernel; 1 by default.</param>
/// <param name="padding">What is around the input; nothing by default.</param>
/// <param name="dilation">Elements between two taps of the kernel; 1 by default.</param>
/// <param name="activation">The function f; none by default.</param>
/// <param name="useBias">Whether there is a b; true by default.</param>
/// <param name="kernelInitializer">How W starts; Glorot uniform by default.</param>
/// <param name="kernelInitializerValue">The value of an initializer for W that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="biasInitializer">How b starts; 0 by default.</param>
/// <param name="biasInitializerValue">The value of an initializer for b that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="l1">λ of the penalty λ·Σ|W| on the loss; 0, the default, for none.</param>
/// <param name="l2">λ of the penalty λ·ΣW² on the loss, without a factor ½ (Keras); 0, the default, for none.</param>
/// <param name="pad">Zeros before and behind each axis, as in PyTorch; −1, the default, leaves it to <paramref name="padding"/>.</param>
/// <param name="outputPadding">Elements added behind each axis of the output; −1, the default, for Keras's size, or none beside <paramref name="pad"/>.</param>
/// <param name="strides">One stride for each of depth, height and width, in place of <paramref name="stride"/>.</param>
/// <param name="dilations">One dilation for each of depth, height and width, in place of <paramref name="dilation"/>.</param>
/// <param name="pads">One pad for each of depth, height and width, in place of <paramref name="pad"/>.</param>
/// <param name="outputPaddings">One output padding for each of depth, height and width, in place of <paramref name="outputPadding"/>.</param>
/// <remarks>
/// <para>Parameters: <c>kernel</c> W (kernel depth, kernel height, kernel width, filters, channels), <c>bias</c> b (filters), and <c>alpha</c> (filters) with <see cref="Activation.PReLU"/>.</para>
/// <para>Input shape: (depth, height, width, channels). Output shape: (depth, height, width, filters).</para>
/// <para>Output size along each axis, span being (kernel − 1)·dilation + 1: (input − 1)·stride + max(span, stride) for <see cref="Padding.Valid"/> and input·stride for <see cref="Padding.Same"/> (Keras);</para>
/// <para>with <c>pad</c>, (input − 1)·stride + span − 2·pad + outputPadding (PyTorch). An output padding with Valid adds to (input − 1)·stride + span, with Same to (input − 1)·stride + span mod 2.</para>
/// </remarks>
/// <example><code>[Conv3DTranspose(8, 2, stride: 2)]</code></example>
public sealed class Conv3DTransposeAttribute(
    int filters,
    int[] kernel,
    int stride = 1,
    Padding padding = Padding.Valid,
    int dilation = 1,
    Activation activation = Activation.Linear,
    bool useBias = true,
    Initializer kernelInitializer = Initializer.GlorotUniform,
    float kernelInitializerValue = float.NaN,
    Initializer biasInitializer = Initializer.Zeros,
    float biasInitializerValue = float.NaN,
    float l1 = 0,
    float l2 = 0,
    int pad = -1,
    int outputPadding = -1,
    int[]? strides = null,
    int[]? dilations = null,
    int[]? pads = null,
    int[]? outputPaddings = null) : ConvTransposeAttribute(
    filters, outputPadding, outputPaddings, kernelInitializer, kernelInitializerValue, kernel, stride, strides, padding, pad, pads,
        dilation, dilations, activation, useBias, biasInitializer, biasInitializerValue, l1, l2)
{
    /// <summary>A three-dimensional transposed convolution: each input adds its multiple of the kernel to the output, stride apart; then f(· + b). The kernel has one size along all axes.</summary>
    /// <inheritdoc cref="Conv3DTransposeAttribute" path="/param"/>
    public Conv3DTransposeAttribute(
        int filters,
        int kernel,
        int stride = 1,
        Padding padding = Padding.Valid,
        int dilation = 1,
        Activation activation = Activation.Linear,
        bool useBias = true,
        Initializer kernelInitializer = Initializer.GlorotUniform,
        float kernelInitializerValue = float.NaN,
        Initializer biasInitializer = Initializer.Zeros,
        float biasInitializerValue = float.NaN,
        float l1 = 0,
        float l2 = 0,
        int pad = -1,
        int outputPadding = -1,
        int[]? strides = null,
        int[]? dilations = null,
        int[]? pads = null,
        int[]? outputPaddings = null)
        : this(filters, [kernel], stride, padding, dilation, activation, useBias, kernelInitializer, kernelInitializerValue,
            biasInitializer, biasInitializerValue, l1, l2, pad, outputPadding, strides, dilations, pads, outputPaddings)
    {
    }
}
