namespace NetGen;

/// <summary>A one-dimensional convolution of each channel by itself: y = f(x ∗ W + b).</summary>
/// <param name="kernel">The size of the kernel.</param>
/// <param name="stride">Elements between two positions of the kernel; 1 by default.</param>
/// <param name="padding">What is around the input; nothing by default.</param>
/// <param name="dilation">Elements between two taps of the kernel; 1 by default.</param>
/// <param name="depthMultiplier">Outputs of each channel; 1 by default.</param>
/// <param name="activation">The function f; none by default.</param>
/// <param name="useBias">Whether there is a b; true by default.</param>
/// <param name="kernelInitializer">How W starts; Glorot uniform by default.</param>
/// <param name="kernelInitializerValue">The value of an initializer for W that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="biasInitializer">How b starts; 0 by default.</param>
/// <param name="biasInitializerValue">The value of an initializer for b that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="l1">λ of the penalty λ·Σ|W| on the loss; 0, the default, for none.</param>
/// <param name="l2">λ of the penalty λ·ΣW² on the loss, without a factor ½ (Keras); 0, the default, for none.</param>
/// <param name="pad">Zeros before and behind each axis, as in PyTorch; −1, the default, leaves it to <paramref name="padding"/>.</param>
/// <remarks>
/// <para>Parameters: <c>kernel</c> W (kernel, channels, depthMultiplier), <c>bias</c> b (channels·depthMultiplier), and <c>alpha</c> likewise with <see cref="Activation.PReLU"/>.</para>
/// <para>Input shape: (steps, channels). Output shape: (steps, channels·depthMultiplier), the outputs of a channel beside each other. Output size along each axis: ⌊(input + padding − (kernel − 1)·dilation − 1) / stride⌋ + 1.</para>
/// </remarks>
/// <example><code>[DepthwiseConv1D(5, padding: Padding.Causal)]</code></example>
public sealed class DepthwiseConv1DAttribute(
    int kernel,
    int stride = 1,
    Padding padding = Padding.Valid,
    int dilation = 1,
    int depthMultiplier = 1,
    Activation activation = Activation.Linear,
    bool useBias = true,
    Initializer kernelInitializer = Initializer.GlorotUniform,
    float kernelInitializerValue = float.NaN,
    Initializer biasInitializer = Initializer.Zeros,
    float biasInitializerValue = float.NaN,
    float l1 = 0,
    float l2 = 0,
    int pad = -1) : DepthwiseConvAttribute(
    depthMultiplier, kernelInitializer, kernelInitializerValue, [kernel], stride, null, padding, pad, null, dilation, null,
        activation, useBias, biasInitializer, biasInitializerValue, l1, l2);
