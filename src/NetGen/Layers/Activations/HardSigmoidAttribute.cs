namespace NetGen;

/// <summary>y = min(max(x / 6 + ½, 0), 1).</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[HardSigmoid]</code></example>
public sealed class HardSigmoidAttribute : LayerAttribute;
