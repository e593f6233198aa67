namespace NetGen;

/// <summary>y = x: gives a tensor a name.</summary>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[Identity(Name = "skip")]</code></example>
public sealed class IdentityAttribute : LayerAttribute;
