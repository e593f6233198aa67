using NetGen.Generator.Expressions;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>y = (x − μ)·γ/√(σ² + ε) + β with the statistics of the batch.</summary>
internal sealed class BatchNormalizeOperation : ElementwiseOperation
{
    private readonly BatchStatisticsOperation statistics;
    private readonly ParameterSlot? beta;
    private readonly Value y;

    public BatchNormalizeOperation(BatchStatisticsOperation statistics, ParameterSlot? beta, Value y)
        : base(new Body { Name = "BatchNormalize" })
    {
        this.statistics = statistics;
        this.beta = beta;
        this.y = y;
        var result = Deviation(Body) * Body.Use(OfFeatures(statistics.Scale));
        Body.Add(y, beta is null ? result : result + Body.Use(new FeatureOperand(new VectorSource(beta))));
    }

    private Value X => statistics.Moments.X;

    // With N values a feature and s = γ/√(σ² + ε), i = 1/√(σ² + ε): dβ = Σ dy, dγ = i·Σ dy·(x − μ), and
    // dx = s·(dy − Σ dy/N − (x − μ)·i²·Σ dy·(x − μ)/N); dx = s·dy where averages stood in for the batch's statistics.
    public override void Differentiate(Backward backward)
    {
        if (backward.GradientOf(y) is not { } dy) return;
        var sums = new Body { Name = "BatchNormalization" };
        var gradient = sums.Use(new FullOperand(dy));
        if (!backward.Needs(X))
        {
            AddParameterGradients(backward, sums, gradient);
            return;
        }

        var (sum, product) = (statistics.Moments.NewTotals($"d_{y.Label}_sum"), statistics.Moments.NewTotals($"d_{y.Label}_product"));
        sums.Add(sum, gradient);
        sums.Add(product, gradient * Deviation(sums));
        backward.Add(SumRowsOperation.OfValues(sums), Origin);
        var (gammaOrNone, betaOrNone) = backward.ToParameters ? (statistics.Gamma, beta) : (null, null);
        var shares = new BatchGradientOperation(statistics, gammaOrNone, betaOrNone, sum, product);
        backward.Add(shares, Origin);

        var body = new Body { Name = "BatchNormalizeGradient" };
        var dx = X.Like($"d_{X.Label}", X.Count, X.Features);
        var scaled = body.Use(new FullOperand(dy)) * body.Use(OfFeatures(statistics.Scale));
        body.Add(dx, scaled - body.Use(OfFeatures(shares.Offset)) - (Deviation(body) * body.Use(OfFeatures(shares.Slope))));
        backward.Add(new ElementwiseOperation(body), Origin);
        backward.Accumulate(X, dx);
    }

    private static FeatureOperand OfFeatures(Value vector) => new(new VectorSource(null, vector));

    private void AddParameterGradients(Backward backward, Body sums, Expression gradient)
    {
        var targets = new List<(Expression, ParameterSlot)>();
        if (statistics.Gamma is { } gamma) targets.Add((gradient * Deviation(sums) * sums.Use(OfFeatures(statistics.Inverse)), gamma));
        if (beta is not null) targets.Add((gradient, beta));
        if (targets.Count > 0) backward.Add(SumRowsOperation.OfGradients(sums, targets), Origin);
    }

    private Expression Deviation(Body target) => target.Use(new FullOperand(X)) - target.Use(OfFeatures(statistics.Mean));
}
