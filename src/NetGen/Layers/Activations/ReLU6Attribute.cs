namespace NetGen;

/// <summary>y = min(max(x, 0), 6).</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[ReLU6]</code></example>
public sealed class ReLU6Attribute : LayerAttribute;
