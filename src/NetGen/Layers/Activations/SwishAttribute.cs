namespace NetGen;

/// <summary>y = x / (1 + e⁻ˣ): another name for <see cref="SiLUAttribute"/>.</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[Swish]</code></example>
public sealed class SwishAttribute : LayerAttribute;
