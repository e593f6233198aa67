namespace NetGen;

/// <summary>
/// Normalises each channel over the batch: y = γ·(x − μ) / √(σ² + ε) + β. In training μ and σ² are the mean and the variance of the channel over
/// all samples and all positions of the batch; in inference they are moving averages of those.
/// </summary>
/// <param name="axis">The axis of the channels: 1 is the first of a sample, −1, the default, the last.</param>
/// <param name="momentum">How much of the moving averages a step keeps; from 0 to 1, 0.99 by default. PyTorch's momentum is 1 − this one.</param>
/// <param name="epsilon">ε; positive, 0.001 by default.</param>
/// <param name="center">Whether there is a β; true by default.</param>
/// <param name="scale">Whether there is a γ; true by default.</param>
/// <remarks>
/// <para>
/// Parameters, one number a channel each: <c>gamma</c> γ, which starts at 1, <c>beta</c> β, which starts at 0, and the moving averages
/// <c>moving_mean</c>, which starts at 0, and <c>moving_variance</c>, which starts at 1. The averages are saved with the weights; optimizers leave
/// them alone. The forward pass of a training step sets them to average·momentum + batch·(1 − momentum); evaluating a network does not.
/// As in Keras, variances are biased (divided by the number of values), the one that enters the moving average too; PyTorch's is not.
/// </para>
/// <para>
/// With <c>Trainable = false</c> the layer runs as in inference during training as well, as in Keras: with its moving averages, which stay as
/// they are.
/// </para>
/// <para>
/// Inference folds the layer into the convolution or dense layer before it where nobody else reads that layer's output, and then costs nothing.
/// </para>
/// <para>
/// Statistics of a single value are none: a training step with one sample, where a sample has one value a channel, is refused with an
/// <see cref="InvalidOperationException"/>.
/// </para>
/// <para>Input shape: any. Output shape: the same.</para>
/// <para>Source: S. Ioffe, C. Szegedy, Batch Normalization, 2015; defaults of Keras 3.</para>
/// </remarks>
/// <example><code>[Conv2D(32, 3, useBias: false)] [BatchNormalization] [ReLU]</code></example>
public sealed class BatchNormalizationAttribute(
    int axis = -1,
    float momentum = 0.99f,
    float epsilon = 1e-3f,
    bool center = true,
    bool scale = true) : LayerAttribute
{
    /// <summary>The axis of the channels.</summary>
    public int Axis { get; } = axis;

    /// <summary>How much of the moving averages a step keeps.</summary>
    public float Momentum { get; } = momentum;

    /// <summary>ε.</summary>
    public float Epsilon { get; } = epsilon;

    /// <summary>Whether there is a β.</summary>
    public bool Center { get; } = center;

    /// <summary>Whether there is a γ.</summary>
    public bool Scale { get; } = scale;
}
