using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>y[t] = x[t] + P[t]: the rows of a table added to the steps of each sample.</summary>
/// <param name="x">The steps.</param>
/// <param name="table">P.</param>
/// <param name="y">The sums.</param>
/// <param name="place">The C# of the row that the first step gets; null for the first.</param>
internal sealed class PositionOperation(Value x, TableSource table, Value y, string? place) : Operation
{
    public Value X => x;

    public TableSource Table => table;

    public Value Y => y;

    public string? Place => place;

    public override IEnumerable<Value> Reads => table.Reads.Append(x);

    public override IEnumerable<Value> Writes => [y];

    public override IEnumerable<ParameterSlot> Parameters => table.Parameters;

    // dx = dy, dP[t] = Σ over samples of dy[t].
    public override void Differentiate(Backward backward)
    {
        if (backward.GradientOf(y) is not { } dy) return;
        if (table.Trained is not null) backward.Add(new PositionGradientOperation(dy, table), Origin);
        if (backward.Needs(x)) backward.Accumulate(x, dy);
    }
}

/// <summary>The gradient of a table whose rows were added to the steps of each sample: the sums of dy over samples.</summary>
internal sealed class PositionGradientOperation(Value dy, TableSource table) : Operation
{
    public Value Dy => dy;

    public TableSource Table => table;

    public override IEnumerable<Value> Reads => [dy];

    public override IEnumerable<Value> Writes => [];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
