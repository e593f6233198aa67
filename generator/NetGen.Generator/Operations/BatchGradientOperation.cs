using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// From Σ dy and Σ dy·(x − μ) of each feature, by sample or over the batch: the gradients of β and γ, and what the data gradient
/// subtracts from dy·γ/√(σ² + ε): <see cref="Offset"/> + <see cref="Slope"/>·(x − μ).
/// </summary>
/// <param name="statistics">The statistics.</param>
/// <param name="gamma">γ, if its gradient is asked for.</param>
/// <param name="beta">β, if its gradient is asked for.</param>
/// <param name="sum">Σ dy.</param>
/// <param name="product">Σ dy·(x − μ).</param>
internal sealed class BatchGradientOperation(BatchStatisticsOperation statistics, ParameterSlot? gamma, ParameterSlot? beta, Value sum, Value product) : Operation
{
    public BatchStatisticsOperation Statistics => statistics;

    public ParameterSlot? Gamma => gamma;

    public ParameterSlot? Beta => beta;

    public Value Sum => sum;

    public Value Product => product;

    public Value Offset { get; } = Value.Fixed($"{sum.Label}_offset", sum.Features);

    public Value Slope { get; } = Value.Fixed($"{sum.Label}_slope", sum.Features);

    public override IEnumerable<Value> Reads => [sum, product, statistics.Scale, statistics.Inverse];

    public override IEnumerable<Value> Writes => [Offset, Slope];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
