namespace NetGen;

/// <summary>y = maxValue for x ≥ maxValue, x for threshold ≤ x &lt; maxValue, negativeSlope·(x − threshold) otherwise: max(x, 0) by default.</summary>
/// <param name="maxValue">The largest output; above the threshold, +∞ (none) by default.</param>
/// <param name="negativeSlope">The slope below the threshold; at least 0, 0 by default.</param>
/// <param name="threshold">The smallest input that passes; at least 0, 0 by default.</param>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[ReLU]</code><code>[ReLU(maxValue: 6, negativeSlope: 0.1f)]</code></example>
public sealed class ReLUAttribute(
    float maxValue = float.PositiveInfinity,
    float negativeSlope = 0,
    float threshold = 0) : LayerAttribute
{
    /// <summary>The largest output.</summary>
    public float MaxValue { get; } = maxValue;

    /// <summary>The slope below the threshold.</summary>
    public float NegativeSlope { get; } = negativeSlope;

    /// <summary>The smallest input that passes.</summary>
    public float Threshold { get; } = threshold;
}
