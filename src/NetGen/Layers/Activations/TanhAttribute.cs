namespace NetGen;

/// <summary>y = tanh x.</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[Tanh]</code></example>
public sealed class TanhAttribute : LayerAttribute;
