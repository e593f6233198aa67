namespace NetGen;

/// <summary>Multiplies by noise in training: y = x·(1 + N(0, σ²)) with σ = √(rate / (1 − rate)), the deviation of a Dropout of that rate. y = x in inference.</summary>
/// <param name="rate">The rate; at least 0 and below 1.</param>
/// <remarks>Input shape: any. Output shape: the same. Source: N. Srivastava et al., Dropout, 2014, section 10; Keras 3.</remarks>
/// <example><code>[GaussianDropout(0.2f)]</code></example>
public sealed class GaussianDropoutAttribute(float rate) : LayerAttribute
{
    /// <summary>The rate.</summary>
    public float Rate { get; } = rate;
}
