namespace NetGen;

/// <summary>The mean of |y − t| over the last axis.</summary>
/// <param name="weight">Its factor in the total; positive, 1 by default.</param>
/// <remarks>
/// <para>Averaged over samples (by their weights) and rows.</para>
/// <para>Output shape: any. Target shape: the same.</para>
/// </remarks>
/// <example><code>[MeanAbsoluteError]</code></example>
public sealed class MeanAbsoluteErrorAttribute(float weight = 1) : LossAttribute(weight);
