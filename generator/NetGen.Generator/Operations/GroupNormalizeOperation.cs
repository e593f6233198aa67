using NetGen.Generator.Expressions;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>y = (x − μ)·γ/√(σ² + ε) + β with the statistics of each sample's groups of channels.</summary>
internal sealed class GroupNormalizeOperation : ElementwiseOperation
{
    private readonly GroupStatisticsOperation statistics;
    private readonly ParameterSlot? beta;
    private readonly Value y;

    public GroupNormalizeOperation(GroupStatisticsOperation statistics, ParameterSlot? beta, Value y)
        : base(new Body { Name = "GroupNormalize" })
    {
        this.statistics = statistics;
        this.beta = beta;
        this.y = y;
        var result = Deviation(Body) * Body.Use(OfSample(statistics.Scale));
        Body.Add(y, beta is null ? result : result + Body.Use(new FeatureOperand(new VectorSource(beta))));
    }

    private Value X => statistics.X;

    // Of each sample and channel, a = Σ dy and b = Σ dy·(x − μ) over its rows: dβ = Σ a, dγ = Σ b/√(σ² + ε) over samples, and
    // dx = dy·γ/√(σ² + ε) less what the group's sums of γ·a and γ·b say.
    public override void Differentiate(Backward backward)
    {
        if (backward.GradientOf(y) is not { } dy) return;
        var sums = new Body { Name = "GroupNormalization" };
        var (sum, product) = (NewRow($"d_{y.Label}_sum"), NewRow($"d_{y.Label}_product"));
        var gradient = sums.Use(new FullOperand(dy));
        sums.Add(sum, gradient);
        sums.Add(product, gradient * Deviation(sums));
        backward.Add(SumRowsOperation.OfValues(sums), Origin);
        if (backward.Needs(X))
        {
            var shares = new GroupGradientOperation(statistics, sum, product);
            backward.Add(shares, Origin);
            var body = new Body { Name = "GroupNormalizeGradient" };
            var dx = X.Like($"d_{X.Label}", X.Count, X.Features);
            var scaled = body.Use(new FullOperand(dy)) * body.Use(OfSample(statistics.Scale));
            body.Add(dx, scaled - body.Use(OfSample(shares.Offset)) - (Deviation(body) * body.Use(OfSample(shares.Slope))));
            backward.Add(new ElementwiseOperation(body), Origin);
            backward.Accumulate(X, dx);
        }

        var samples = new Body { Name = "Groups" };
        var targets = new List<(Expression, ParameterSlot)>();
        if (statistics.Gamma is { IsTrainable: true } gamma)
        {
            targets.Add((samples.Use(new FullOperand(product)) * samples.Use(new FullOperand(statistics.Inverse)), gamma));
        }

        if (beta is { IsTrainable: true }) targets.Add((samples.Use(new FullOperand(sum)), beta));
        if (targets.Count > 0) backward.Add(SumRowsOperation.OfGradients(samples, targets), Origin);
    }

    private Value NewRow(string label) => X.Like(label, X.Features, X.Features);

    // With one row a sample, what is one number a sample and feature is an element.
    private OperandSource OfSample(Value row) => X.Rows == 1 ? new FullOperand(row) : new SampleOperand(row);

    private Expression Deviation(Body target) => target.Use(new FullOperand(X)) - target.Use(OfSample(statistics.Mean));
}
