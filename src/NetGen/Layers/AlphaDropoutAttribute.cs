namespace NetGen;

/// <summary>
/// A dropout that keeps the mean and the variance of what SELU gives: y = a·x + b, with x replaced by α′ = −1.7581, SELU's lower bound, with
/// probability <paramref name="rate"/>. y = x in inference.
/// </summary>
/// <param name="rate">The fraction replaced; at least 0 and below 1.</param>
/// <remarks>
/// <para>a = 1 / √((1 − rate)·(1 + rate·α′²)), b = −a·α′·rate.</para>
/// <para>Input shape: any. Output shape: the same. Source: G. Klambauer et al., Self-Normalizing Neural Networks, 2017; Keras 3.</para>
/// </remarks>
/// <example><code>[Dense(64, activation: Activation.SELU)] [AlphaDropout(0.1f)]</code></example>
public sealed class AlphaDropoutAttribute(float rate) : LayerAttribute
{
    /// <summary>The fraction replaced.</summary>
    public float Rate { get; } = rate;
}
