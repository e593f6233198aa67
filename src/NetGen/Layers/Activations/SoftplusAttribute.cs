namespace NetGen;

/// <summary>y = ln(1 + eˣ).</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[Softplus]</code></example>
public sealed class SoftplusAttribute : LayerAttribute;
