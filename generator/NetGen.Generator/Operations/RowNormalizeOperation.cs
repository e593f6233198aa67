using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>y = body((x − μ)·s), with each row's mean μ (where the kind has one) and factor s, which are kept in <see cref="Statistics"/>.</summary>
internal sealed class RowNormalizeOperation : Operation, IBodyOperation
{
    private readonly VectorSource? gamma;
    private readonly VectorSource? beta;

    public RowNormalizeOperation(
        Value x, Value statistics, Value y, RowNormalizationKind kind, float epsilon, VectorSource? gamma, VectorSource? beta)
    {
        (X, Statistics, Kind, Epsilon) = (x, statistics, kind, epsilon);
        this.gamma = gamma;
        this.beta = beta;
        Body = new Body { Name = $"{kind}Normalize" };
        var result = Normalized(Body);
        if (gamma is not null) result *= Body.Use(new FeatureOperand(gamma));
        if (beta is not null) result += Body.Use(new FeatureOperand(beta));
        Body.Add(y, result);
    }

    public Value X { get; }

    /// <summary>Of each row, its mean and the factor of its deviations.</summary>
    public Value Statistics { get; }

    public RowNormalizationKind Kind { get; }

    public float Epsilon { get; }

    public Body Body { get; set; }

    // Its own statistics are there when the body reads them.
    public override IEnumerable<Value> Reads => Body.Reads.Where(v => v != Statistics);

    public override IEnumerable<Value> Writes => Body.Writes.Append(Statistics);

    public override IEnumerable<ParameterSlot> Parameters => Body.Parameters;

    // With x̂ = (x − μ)·s and g = dy·γ: dγ = Σ dy·x̂, dβ = Σ dy, and
    // dx = s·(g − mean(g) − x̂·mean(g·x̂)); without the first mean where there is no μ; a sum for the second where s = 1/√Σx².
    public override void Differentiate(Backward backward)
    {
        if (backward.GradientOf(Body.Results[0].Target) is not { } dy) return;
        if (backward.Needs(X)) AddInputGradient(backward, dy);
        var sums = new Body { Name = "Normalization" };
        var targets = new List<(Expression Formula, ParameterSlot Target)>();
        if (gamma?.Trained is { } scale) targets.Add((sums.Use(new FullOperand(dy)) * Normalized(sums), scale));
        if (beta?.Trained is { } shift) targets.Add((sums.Use(new FullOperand(dy)), shift));
        if (targets.Count > 0) backward.Add(SumRowsOperation.OfGradients(sums, targets), Origin);
    }

    private void AddInputGradient(Backward backward, Value dy)
    {
        var totals = new Body { Name = $"{Kind}NormalizeTotals" };
        var sums = X.Like($"{X.Label}_totals", 2 * X.Rows, 2);
        var share = Kind is RowNormalizationKind.Unit ? 1 : 1f / X.Features;
        if (Kind is RowNormalizationKind.Layer) totals.Add(sums, Scaled(totals, dy) * share);
        totals.Add(sums, Scaled(totals, dy) * Normalized(totals) * share);

        var body = new Body { Name = $"{Kind}NormalizeGradient" };
        var inner = Scaled(body, dy);
        if (Kind is RowNormalizationKind.Layer) inner -= body.Use(new RowOperand(sums));
        inner -= Normalized(body) * body.Use(new RowOperand(sums, totals.Results.Count - 1));
        var dx = X.Like($"d_{X.Label}", X.Count, X.Features);
        body.Add(dx, inner * body.Use(new RowOperand(Statistics, 1)));
        backward.Add(new RowTotalsOperation(totals, body), Origin);
        backward.Accumulate(X, dx);
    }

    private Expression Scaled(Body target, Value dy)
    {
        var gradient = target.Use(new FullOperand(dy));
        return gamma is null ? gradient : gradient * target.Use(new FeatureOperand(gamma));
    }

    private Expression Normalized(Body target)
    {
        var x = target.Use(new FullOperand(X));
        if (Kind is RowNormalizationKind.Layer) x -= target.Use(new RowOperand(Statistics));
        return x * target.Use(new RowOperand(Statistics, 1));
    }
}
