namespace NetGen;

/// <summary>y = x·Φ(x), Φ being the normal distribution function.</summary>
/// <param name="approximate">Whether to approximate Φ by tanh; false by default.</param>
/// <remarks>
/// <para>Exactly: Φ(x) = ½·(1 + erf(x / √2)). Approximately: Φ(x) ≈ ½·(1 + tanh(√(2/π)·(x + 0.044715·x³))).</para>
/// <para>Input shape: any. Output shape: the same.</para>
/// </remarks>
/// <example><code>[GELU]</code></example>
public sealed class GELUAttribute(bool approximate = false) : LayerAttribute
{
    /// <summary>Whether to approximate Φ by tanh.</summary>
    public bool Approximate { get; } = approximate;
}
