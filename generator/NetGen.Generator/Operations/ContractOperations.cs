using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>c[i, j] = Σ_k a[i, k]·b[j, k] for the matrices of each sample: rows against rows.</summary>
internal sealed class RowProductsOperation(Value a, Value b, Value c) : Operation
{
    public Value A => a;

    public Value B => b;

    public Value C => c;

    public override IEnumerable<Value> Reads => [a, b];

    public override IEnumerable<Value> Writes => [c];

    public override void Differentiate(Backward backward)
    {
        if (backward.GradientOf(c) is not { } dc) return;
        AddSide(backward, a, dc, b, isTransposed: false);
        AddSide(backward, b, dc, a, isTransposed: true);
    }

    private void AddSide(Backward backward, Value side, Value dc, Value other, bool isTransposed)
    {
        if (!backward.Needs(side)) return;
        var gradient = side.Like($"d_{side.Label}", side.Count, side.Features);
        backward.Add(new RowCombinationsOperation(dc, other, gradient, isTransposed), Origin);
        backward.Accumulate(side, gradient);
    }
}

/// <summary>y[i, k] = Σ_j c[i, j]·b[j, k]: each row a weighted sum of rows; with the weights transposed, y[j, k] = Σ_i c[i, j]·b[i, k].</summary>
internal sealed class RowCombinationsOperation(Value weights, Value rows, Value y, bool isTransposed) : Operation
{
    public Value Weights => weights;

    public Value Rows => rows;

    public Value Y => y;

    public bool IsTransposed => isTransposed;

    public override IEnumerable<Value> Reads => [weights, rows];

    public override IEnumerable<Value> Writes => [y];

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
