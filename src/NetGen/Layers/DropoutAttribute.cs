namespace NetGen;

/// <summary>Zeroes elements at random in training: y = x·m / (1 − rate), m being 0 with probability <paramref name="rate"/> and 1 otherwise. y = x in inference.</summary>
/// <param name="rate">The fraction dropped; at least 0 and below 1.</param>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[Dropout(0.5f)]</code></example>
public sealed class DropoutAttribute(float rate) : LayerAttribute
{
    /// <summary>The fraction dropped.</summary>
    public float Rate { get; } = rate;
}
