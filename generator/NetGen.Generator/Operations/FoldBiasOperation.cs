using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>(b − μ)·s + β: a bias that takes in the normalisation behind it.</summary>
internal sealed class FoldBiasOperation(VectorSource? bias, AverageNormalizeOperation normalization, Value folded) : Operation
{
    public VectorSource? Bias => bias;

    public AverageNormalizeOperation Normalization => normalization;

    public Value Folded => folded;

    public override IEnumerable<Value> Reads => (bias?.Reads ?? []).Append(normalization.Scale);

    public override IEnumerable<Value> Writes => [folded];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("What is prepared is not differentiated.");
}
