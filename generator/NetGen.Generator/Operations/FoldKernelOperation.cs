using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>W·s: a kernel whose columns take in the scale of the normalisation behind them.</summary>
internal sealed class FoldKernelOperation(KernelSource kernel, Value scale, Value folded) : Operation
{
    public KernelSource Kernel => kernel;

    public Value Scale => scale;

    public Value Folded => folded;

    public override IEnumerable<Value> Reads => kernel.Reads.Append(scale);

    public override IEnumerable<Value> Writes => [folded];

    public override IEnumerable<ParameterSlot> Parameters => kernel.InPlace is null ? [kernel.Parameter] : [];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("What is prepared is not differentiated.");
}
