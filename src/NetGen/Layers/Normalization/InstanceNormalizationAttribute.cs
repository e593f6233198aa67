namespace NetGen;

/// <summary>
/// Normalises each channel of each sample: y = γ·(x − μ) / √(σ² + ε) + β, with the mean μ and the variance σ² over all positions of the channel. The
/// same as <see cref="GroupNormalizationAttribute"/> with as many groups as channels.
/// </summary>
/// <param name="axis">The axis of the channels: 1 is the first of a sample, −1, the default, the last.</param>
/// <param name="epsilon">ε; positive, 0.001 by default.</param>
/// <param name="center">Whether there is a β; true by default.</param>
/// <param name="scale">Whether there is a γ; true by default.</param>
/// <remarks>
/// <para>
/// Parameters, one number a channel each: <c>gamma</c> γ, which starts at 1, and <c>beta</c> β, which starts at 0. The variance is biased: divided by
/// the number of values. There are no moving averages: training and inference are the same.
/// </para>
/// <para>Input shape: any. Output shape: the same.</para>
/// <para>Source: D. Ulyanov, A. Vedaldi, V. Lempitsky, Instance Normalization, 2016; defaults as those of GroupNormalization.</para>
/// </remarks>
/// <example><code>[InstanceNormalization]</code></example>
public sealed class InstanceNormalizationAttribute(
    int axis = -1,
    float epsilon = 1e-3f,
    bool center = true,
    bool scale = true) : LayerAttribute
{
    /// <summary>The axis of the channels.</summary>
    public int Axis { get; } = axis;

    /// <summary>ε.</summary>
    public float Epsilon { get; } = epsilon;

    /// <summary>Whether there is a β.</summary>
    public bool Center { get; } = center;

    /// <summary>Whether there is a γ.</summary>
    public bool Scale { get; } = scale;
}
