namespace NetGen;

/// <summary>−Σᵢ tᵢ·ln pᵢ over the classes of the last axis, p = softmax of the logits, t a probability of each class.</summary>
/// <param name="labelSmoothing">The part of the target's probability spread evenly over all classes; at least 0 and below 1, 0 by default.</param>
/// <param name="weight">Its factor in the total; positive, 1 by default.</param>
/// <param name="fromLogits">Whether the network gives logits, true by default; false if it gives probabilities.</param>
/// <remarks>
/// <para>The network gives logits; a Softmax or LogSoftmax before the loss is recognised, and loss and gradient are still computed from the logits, in one fused pass.</para>
/// <para>
/// Behind anything else <c>fromLogits: false</c> says that it gives probabilities: a mixture of several, a Lambda. They are at
/// least 1e-7, and p is their share of the sum of their row (Keras).
/// </para>
/// <para>Averaged over samples (by their weights) and rows.</para>
/// <para>Output shape: (…, classes). Target shape: the same.</para>
/// </remarks>
/// <example><code>[CategoricalCrossentropy(labelSmoothing: 0.1f)]</code></example>
public sealed class CategoricalCrossentropyAttribute(float labelSmoothing = 0, float weight = 1, bool fromLogits = true) : LossAttribute(weight)
{
    /// <summary>The part of the target's probability spread evenly over all classes.</summary>
    public float LabelSmoothing { get; } = labelSmoothing;

    /// <summary>Whether the network gives logits, and not probabilities.</summary>
    public bool FromLogits { get; } = fromLogits;
}
