using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>A transposed copy of a kernel, made anew in each backward pass.</summary>
internal sealed class TransposeOperation(KernelSource kernel, Value transposed) : Operation
{
    public KernelSource Kernel => kernel;

    public Value Transposed => transposed;

    public override IEnumerable<Value> Reads => kernel.Reads;

    public override IEnumerable<Value> Writes => [transposed];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
