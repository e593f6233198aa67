namespace NetGen;

/// <summary>y = x for x &gt; 0, alpha·(eˣ − 1) otherwise.</summary>
/// <param name="alpha">The negative limit; at least 0, 1 by default.</param>
/// <remarks>Input shape: any. Output shape: the same.</remarks>
/// <example><code>[ELU]</code></example>
public sealed class ELUAttribute(float alpha = 1) : LayerAttribute
{
    /// <summary>The negative limit.</summary>
    public float Alpha { get; } = alpha;
}
