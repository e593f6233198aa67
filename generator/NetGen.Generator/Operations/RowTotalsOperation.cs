using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>Sums over the features of each row, one a formula, then an element-wise body that uses them.</summary>
/// <param name="totals">The sums: all results have one target, a value with as many features as there are sums.</param>
/// <param name="body">The body.</param>
internal sealed class RowTotalsOperation(Body totals, Body body) : Operation, IBodyOperation
{
    public Body Totals => totals;

    public Body Body { get; set; } = body;

    /// <summary>Where the sums go.</summary>
    public Value Sums => totals.Results[0].Target;

    // The sums are there when the body reads them.
    public override IEnumerable<Value> Reads => totals.Reads.Concat(Body.Reads).Where(v => v != Sums);

    public override IEnumerable<Value> Writes => Body.Writes.Append(Sums);

    public override IEnumerable<ParameterSlot> Parameters => totals.Parameters.Concat(Body.Parameters);

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
