namespace NetGen;

/// <summary>Drops whole channels at random in training: y = x·m / (1 − rate), m being 0 for a channel of a sample with probability <paramref name="rate"/> and 1 otherwise. y = x in inference.</summary>
/// <param name="rate">The fraction dropped; at least 0 and below 1.</param>
/// <remarks>Input shape: (height, width, channels). Output shape: the same. Source: J. Tompson et al., Efficient Object Localization Using Convolutional Networks, 2015; Keras 3.</remarks>
/// <example><code>[SpatialDropout2D(0.2f)]</code></example>
public sealed class SpatialDropout2DAttribute(float rate) : LayerAttribute
{
    /// <summary>The fraction dropped.</summary>
    public float Rate { get; } = rate;
}
