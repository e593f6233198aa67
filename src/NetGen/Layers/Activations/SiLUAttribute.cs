namespace NetGen;

/// <summary>y = x / (1 + e⁻ˣ), also called swish.</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[SiLU]</code></example>
public sealed class SiLUAttribute : LayerAttribute;
