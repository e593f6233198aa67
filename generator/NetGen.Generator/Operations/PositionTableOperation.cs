using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>A table of sines and cosines of the places in a sequence.</summary>
internal sealed class PositionTableOperation(TableSource table, int features, float maxWavelength) : Operation
{
    public TableSource Table => table;

    public int Features => features;

    public float MaxWavelength => maxWavelength;

    public override IEnumerable<Value> Reads => [];

    public override IEnumerable<Value> Writes => table.Reads;

    public override WorkSplit Split => WorkSplit.Outputs;

    // It depends on nothing.
    public override void Differentiate(Backward backward)
    {
    }
}
