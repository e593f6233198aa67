namespace NetGen;

/// <summary>y = eˣ.</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[Exponential]</code></example>
public sealed class ExponentialAttribute : LayerAttribute;
