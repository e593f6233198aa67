namespace NetGen;

/// <summary>All axes of a sample in one, row-major.</summary>
/// <remarks>Input shape: any. Output shape: (elements).</remarks>
/// <example><code>[Flatten]</code></example>
public sealed class FlattenAttribute : LayerAttribute;
