namespace NetGen;

/// <summary>y = x / (1 + |x|).</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[Softsign]</code></example>
public sealed class SoftsignAttribute : LayerAttribute;
