using NetGen.Generator.Expressions;

namespace NetGen.Generator.Operations;

/// <summary>y = (x − μ)·s + β with moving averages: s = γ/√(σ² + ε) is prepared.</summary>
internal sealed class AverageNormalizeOperation : ElementwiseOperation
{
    public AverageNormalizeOperation(Value x, Value scale, ParameterSlot mean, ParameterSlot? beta, Value y)
        : base(new Body { Name = "BatchNormalize" })
    {
        (X, Scale, Mean, Beta, Y) = (x, scale, mean, beta, y);
        var deviation = Body.Use(new FullOperand(x)) - Body.Use(new FeatureOperand(new VectorSource(mean)));
        var result = deviation * Body.Use(new FeatureOperand(new VectorSource(null, scale)));
        Body.Add(y, beta is null ? result : result + Body.Use(new FeatureOperand(new VectorSource(beta))));
    }

    public Value X { get; }

    /// <summary>γ/√(σ² + ε).</summary>
    public Value Scale { get; }

    public ParameterSlot Mean { get; }

    public ParameterSlot? Beta { get; }

    public Value Y { get; }
}
