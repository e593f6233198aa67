using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// What a batch normalisation does with the moments of its input: the mean of each feature over the batch, 1/√(σ² + ε) and γ times that; and it
/// moves the averages. While a session only evaluates, the averages take the place of the batch's statistics.
/// </summary>
/// <param name="moments">The moments, by sample or of the whole batch.</param>
/// <param name="gamma">γ; null for 1.</param>
/// <param name="movingMean">The moving average of means.</param>
/// <param name="movingVariance">The moving average of variances.</param>
/// <param name="momentum">How much of the averages is kept.</param>
/// <param name="epsilon">ε.</param>
internal sealed class BatchStatisticsOperation(
    MomentsOperation moments, ParameterSlot? gamma, ParameterSlot movingMean, ParameterSlot movingVariance, float momentum, float epsilon) : Operation
{
    public MomentsOperation Moments => moments;

    public ParameterSlot? Gamma => gamma;

    public ParameterSlot MovingMean => movingMean;

    public ParameterSlot MovingVariance => movingVariance;

    public float Momentum => momentum;

    public float Epsilon => epsilon;

    /// <summary>The mean of each feature.</summary>
    public Value Mean { get; } = Value.Fixed($"{moments.X.Label}_batch_mean", moments.X.Features);

    /// <summary>1/√(σ² + ε).</summary>
    public Value Inverse { get; } = Value.Fixed($"{moments.X.Label}_batch_inverse", moments.X.Features);

    /// <summary>γ/√(σ² + ε).</summary>
    public Value Scale { get; } = Value.Fixed($"{moments.X.Label}_batch_scale", moments.X.Features);

    public override IEnumerable<Value> Reads => moments.Writes;

    public override IEnumerable<Value> Writes => [Mean, Inverse, Scale];

    public override IEnumerable<ParameterSlot> Parameters => gamma is null ? [] : [gamma];

    public override WorkSplit Split => WorkSplit.Outputs;

    // Differentiated by the normalisation that uses them.
    public override void Differentiate(Backward backward)
    {
    }
}
