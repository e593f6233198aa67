namespace NetGen;

/// <summary>Each step of a sequence several times over.</summary>
/// <param name="size">The number of times; 2 by default.</param>
/// <remarks>Input shape: (steps, channels). Output shape: (steps · size, channels).</remarks>
/// <example><code>[UpSampling1D(3)]</code></example>
public sealed class UpSampling1DAttribute(int size = 2) : UpSamplingAttribute([size]);
