namespace NetGen;

/// <summary>y = 1 / (1 + e⁻ˣ).</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[Sigmoid]</code></example>
public sealed class SigmoidAttribute : LayerAttribute;
