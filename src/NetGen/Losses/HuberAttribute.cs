namespace NetGen;

/// <summary>The mean over the last axis of ½·d² for |d| ≤ delta and delta·(|d| − ½·delta) otherwise, with d = y − t.</summary>
/// <param name="delta">Where the parabola becomes a line; positive, 1 by default.</param>
/// <param name="weight">Its factor in the total; positive, 1 by default.</param>
/// <remarks>
/// <para>Averaged over samples (by their weights) and rows.</para>
/// <para>Output shape: any. Target shape: the same.</para>
/// </remarks>
/// <example><code>[Huber(delta: 0.5f)]</code></example>
public sealed class HuberAttribute(float delta = 1, float weight = 1) : LossAttribute(weight)
{
    /// <summary>Where the parabola becomes a line.</summary>
    public float Delta { get; } = delta;
}
