namespace NetGen;

/// <summary>Σᵢ tᵢ·ln(tᵢ / pᵢ) over the last axis, t and p being probabilities.</summary>
/// <param name="weight">Its factor in the total; positive, 1 by default.</param>
/// <remarks>
/// <para>The network gives probabilities p; behind a Softmax or LogSoftmax the loss is computed from its logits, without rounding them off. Other outputs p, and their t, are kept at 1e-7 or above, as in Keras.</para>
/// <para>Averaged over samples (by their weights) and rows.</para>
/// <para>Output shape: (…, classes). Target shape: the same.</para>
/// </remarks>
/// <example><code>[KLDivergence]</code></example>
public sealed class KLDivergenceAttribute(float weight = 1) : LossAttribute(weight);
