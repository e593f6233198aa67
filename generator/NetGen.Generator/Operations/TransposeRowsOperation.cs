using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>A gradient in panels of 16 rows, for the data gradient behind it. Batches too small for that are left out.</summary>
internal sealed class TransposeRowsOperation(Value source, Value target) : Operation
{
    public Value Source => source;

    public Value Target => target;

    public override IEnumerable<Value> Reads => [source];

    public override IEnumerable<Value> Writes => [target];

    /// <summary>Each part has its own panels of features: those that the data gradient before it gave the same part.</summary>
    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
