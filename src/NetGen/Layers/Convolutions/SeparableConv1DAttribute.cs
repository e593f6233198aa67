namespace NetGen;

/// <summary>A one-dimensional convolution of each channel by itself, then one of kernel size 1 over all channels: y = f((x ∗ D) ∗ P + b).</summary>
/// <param name="filters">Channels of the output; positive.</param>
/// <param name="kernel">The size of the kernel.</param>
/// <param name="stride">Elements between two positions of the kernel; 1 by default.</param>
/// <param name="padding">What is around the input; nothing by default.</param>
/// <param name="dilation">Elements between two taps of the kernel; 1 by default.</param>
/// <param name="depthMultiplier">Outputs of each channel; 1 by default.</param>
/// <param name="activation">The function f; none by default.</param>
/// <param name="useBias">Whether there is a b; true by default.</param>
/// <param name="depthwiseInitializer">How D starts; Glorot uniform by default.</param>
/// <param name="depthwiseInitializerValue">The value of an initializer for D that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="pointwiseInitializer">How P starts; Glorot uniform by default.</param>
/// <param name="pointwiseInitializerValue">The value of an initializer for P that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="biasInitializer">How b starts; 0 by default.</param>
/// <param name="biasInitializerValue">The value of an initializer for b that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="l1">λ of the penalty λ·Σ|W| on the loss; 0, the default, for none.</param>
/// <param name="l2">λ of the penalty λ·ΣW² on the loss, without a factor ½ (Keras); 0, the default, for none.</param>
/// <param name="pad">Zeros before and behind each axis, as in PyTorch; −1, the default, leaves it to <paramref name="padding"/>.</param>
/// <remarks>
/// <para>Parameters: <c>depthwise_kernel</c> D (kernel, channels, depthMultiplier), <c>pointwise_kernel</c> P (1, channels·depthMultiplier, filters), <c>bias</c> b (filters), and <c>alpha</c> (filters) with <see cref="Activation.PReLU"/>. Penalties count both kernels.</para>
/// <para>Input shape: (steps, channels). Output shape: (steps, filters). Output size along each axis: ⌊(input + padding − (kernel − 1)·dilation − 1) / stride⌋ + 1.</para>
/// </remarks>
/// <example><code>[SeparableConv1D(32, 5, padding: Padding.Same)]</code></example>
public sealed class SeparableConv1DAttribute(
    int filters,
    int kernel,
    int stride = 1,
    Padding padding = Padding.Valid,
    int dilation = 1,
    int depthMultiplier = 1,
    Activation activation = Activation.Linear,
    bool useBias = true,
    Initializer depthwiseInitializer = Initializer.GlorotUniform,
    float depthwiseInitializerValue = float.NaN,
    Initializer pointwiseInitializer = Initializer.GlorotUniform,
    float pointwiseInitializerValue = float.NaN,
    Initializer biasInitializer = Initializer.Zeros,
    float biasInitializerValue = float.NaN,
    float l1 = 0,
    float l2 = 0,
    int pad = -1) : SeparableConvAttribute(
    filters, depthMultiplier, depthwiseInitializer, depthwiseInitializerValue, pointwiseInitializer, pointwiseInitializerValue,
        [kernel], stride, null, padding, pad, null, dilation, null, activation, useBias, biasInitializer, biasInitializerValue, l1, l2);
