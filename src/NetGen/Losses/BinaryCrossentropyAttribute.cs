namespace NetGen;

/// <summary>The mean over the last axis of −t·ln p − (1 − t)·ln(1 − p), p = sigmoid of the logits, t a probability.</summary>
/// <param name="labelSmoothing">The part of the target's probability spread evenly over both outcomes; at least 0 and below 1, 0 by default.</param>
/// <param name="weight">Its factor in the total; positive, 1 by default.</param>
/// <param name="fromLogits">Whether the network gives logits, true by default; false if it gives probabilities.</param>
/// <remarks>
/// <para>The network gives logits; a Sigmoid before the loss is recognised, and loss and gradient are still computed from the logits, in one fused pass.</para>
/// <para>
/// Behind anything else <c>fromLogits: false</c> says that it gives probabilities p: a mean of several, a Lambda. They are kept
/// 1e-7 away from 0 and 1 (Keras).
/// </para>
/// <para>Averaged over samples (by their weights) and rows.</para>
/// <para>Output shape: any. Target shape: the same.</para>
/// </remarks>
/// <example><code>[BinaryCrossentropy]</code></example>
public sealed class BinaryCrossentropyAttribute(float labelSmoothing = 0, float weight = 1, bool fromLogits = true) : LossAttribute(weight)
{
    /// <summary>The part of the target's probability spread evenly over both outcomes.</summary>
    public float LabelSmoothing { get; } = labelSmoothing;

    /// <summary>Whether the network gives logits, and not probabilities.</summary>
    public bool FromLogits { get; } = fromLogits;
}
