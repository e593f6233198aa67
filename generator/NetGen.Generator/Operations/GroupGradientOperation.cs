using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// From Σ dy and Σ dy·(x − μ) of each sample and channel: what the data gradient subtracts from dy·γ/√(σ² + ε), which is
/// <see cref="Offset"/> + <see cref="Slope"/>·(x − μ).
/// </summary>
internal sealed class GroupGradientOperation(GroupStatisticsOperation statistics, Value sum, Value product) : Operation
{
    public GroupStatisticsOperation Statistics => statistics;

    public Value Sum => sum;

    public Value Product => product;

    public Value Offset { get; } = sum.Like($"{sum.Label}_offset", sum.Count, sum.Features);

    public Value Slope { get; } = sum.Like($"{sum.Label}_slope", sum.Count, sum.Features);

    public override IEnumerable<Value> Reads => [sum, product, statistics.Inverse];

    public override IEnumerable<Value> Writes => [Offset, Slope];

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
