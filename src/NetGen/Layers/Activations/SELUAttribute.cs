namespace NetGen;

/// <summary>y = 1.05070098·x for x &gt; 0, 1.05070098·1.67326324·(eˣ − 1) otherwise.</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[SELU]</code></example>
public sealed class SELUAttribute : LayerAttribute;
