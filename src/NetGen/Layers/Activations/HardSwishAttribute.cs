namespace NetGen;

/// <summary>y = x·min(max(x / 6 + ½, 0), 1).</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[HardSwish]</code></example>
public sealed class HardSwishAttribute : LayerAttribute;
