namespace NetGen;

/// <summary>The mean of (y − t)² over the last axis.</summary>
/// <param name="weight">Its factor in the total; positive, 1 by default.</param>
/// <remarks>
/// <para>Averaged over samples (by their weights) and rows.</para>
/// <para>Output shape: any. Target shape: the same.</para>
/// </remarks>
/// <example><code>[MeanSquaredError]</code></example>
public sealed class MeanSquaredErrorAttribute(float weight = 1) : LossAttribute(weight);
