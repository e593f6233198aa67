using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>Of each sample and channel: the mean of its group over all rows, 1/√(σ² + ε), and γ times that.</summary>
internal sealed class GroupStatisticsOperation(Value x, int groups, float epsilon, ParameterSlot? gamma) : Operation
{
    public Value X => x;

    public int GroupSize => x.Features / groups;

    public float Epsilon => epsilon;

    public ParameterSlot? Gamma => gamma;

    /// <summary>The mean of each channel's group.</summary>
    public Value Mean { get; } = x.Like($"{x.Label}_group_mean", x.Features, x.Features);

    /// <summary>1/√(σ² + ε).</summary>
    public Value Inverse { get; } = x.Like($"{x.Label}_group_inverse", x.Features, x.Features);

    /// <summary>γ/√(σ² + ε).</summary>
    public Value Scale { get; } = x.Like($"{x.Label}_group_scale", x.Features, x.Features);

    public override IEnumerable<Value> Reads => [x];

    public override IEnumerable<Value> Writes => [Mean, Inverse, Scale];

    public override IEnumerable<ParameterSlot> Parameters => gamma is null ? [] : [gamma];

    // Differentiated by the normalisation that uses them.
    public override void Differentiate(Backward backward)
    {
    }
}
