using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>y = E[id] for each id of a sample, one a row.</summary>
/// <param name="ids">The ids, those of a sample in one row.</param>
/// <param name="table">E.</param>
/// <param name="y">The rows found.</param>
/// <param name="padding">The id whose row has no gradient; −1 for none.</param>
internal sealed class LookupOperation(Value ids, TableSource table, Value y, int padding) : Operation
{
    public Value Ids => ids;

    public TableSource Table => table;

    public Value Y => y;

    public int Padding => padding;

    public override IEnumerable<Value> Reads => table.Reads.Append(ids);

    public override IEnumerable<Value> Writes => [y];

    public override IEnumerable<ParameterSlot> Parameters => table.Parameters;

    public override void Differentiate(Backward backward)
    {
        if (table.Trained is not { } trained || backward.GradientOf(y) is not { } dy) return;
        backward.Add(new LookupGradientOperation(ids, dy, TableSource.Of(trained), padding), Origin);
    }
}

/// <summary>dE[id] = Σ of dy over the places where the id stands, in their order.</summary>
internal sealed class LookupGradientOperation(Value ids, Value dy, TableSource table, int padding) : Operation
{
    public Value Ids => ids;

    public Value Dy => dy;

    public TableSource Table => table;

    public int Padding => padding;

    public override IEnumerable<Value> Reads => [ids, dy];

    public override IEnumerable<Value> Writes => table.Reads;

    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
