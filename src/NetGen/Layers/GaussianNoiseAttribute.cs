namespace NetGen;

/// <summary>Adds noise in training: y = x + N(0, stddev²). y = x in inference.</summary>
/// <param name="stddev">The standard deviation of the noise; at least 0.</param>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[GaussianNoise(0.1f)]</code></example>
public sealed class GaussianNoiseAttribute(float stddev) : LayerAttribute
{
    /// <summary>The standard deviation of the noise.</summary>
    public float Stddev { get; } = stddev;
}
