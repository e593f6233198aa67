using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>γ/√(σ² + ε) of moving averages, prepared once for many passes.</summary>
internal sealed class BatchScaleOperation(ParameterSlot? gamma, ParameterSlot variance, float epsilon, Value scale) : Operation
{
    public ParameterSlot? Gamma => gamma;

    public ParameterSlot Variance => variance;

    public float Epsilon => epsilon;

    public Value Scale => scale;

    public override IEnumerable<Value> Reads => [];

    public override IEnumerable<Value> Writes => [scale];

    public override WorkSplit Split => WorkSplit.Outputs;

    // Averages and what is frozen have no gradient.
    public override void Differentiate(Backward backward)
    {
    }
}
