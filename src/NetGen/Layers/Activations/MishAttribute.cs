namespace NetGen;

/// <summary>y = x·tanh(ln(1 + eˣ)).</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[Mish]</code></example>
public sealed class MishAttribute : LayerAttribute;
