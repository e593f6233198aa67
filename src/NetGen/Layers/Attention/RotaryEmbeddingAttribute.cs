namespace NetGen;

/// <summary>
/// Rotary position embedding: features i and i + d/2 of step t are turned together by the angle t · wavelength^(−2i/d) / scaling.
/// </summary>
/// <param name="wavelength">The longest wavelength, above 0; 10,000 by default.</param>
/// <param name="scaling">What positions are divided by, above 0, to stretch them over longer sequences; 1 by default.</param>
/// <remarks>
/// <para>The two halves of the features are paired, as in Keras Hub and Llama; steps count from 0. Products of two turned rows depend on the difference of their positions only.</para>
/// <para>Input shape: (steps, …, d) with an even d. Output shape: the same. No parameters.</para>
/// <para>Source: Su et al., RoFormer: Enhanced Transformer with Rotary Position Embedding, 2021.</para>
/// </remarks>
/// <example><code>[RotaryEmbedding]</code><code>[RotaryEmbedding(wavelength: 500_000, scaling: 8)]</code></example>
public sealed class RotaryEmbeddingAttribute(float wavelength = 10_000, float scaling = 1) : LayerAttribute
{
    /// <summary>The longest wavelength.</summary>
    public float Wavelength { get; } = wavelength;

    /// <summary>What positions are divided by.</summary>
    public float Scaling { get; } = scaling;
}
