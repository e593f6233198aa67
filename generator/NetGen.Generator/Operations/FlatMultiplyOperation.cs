using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>A kernel times its DropConnect mask, or the kernel's gradient times the same mask in place.</summary>
internal sealed class FlatMultiplyOperation : Operation
{
    private FlatMultiplyOperation(ParameterSlot parameter, Value mask, Value? result)
    {
        Parameter = parameter;
        Mask = mask;
        Result = result;
    }

    public ParameterSlot Parameter { get; }

    public Value Mask { get; }

    /// <summary>Where the masked kernel goes; null when the gradient is masked in place.</summary>
    public Value? Result { get; }

    public override IEnumerable<Value> Reads => [Mask];

    public override IEnumerable<Value> Writes => Result is null ? [] : [Result];

    public override WorkSplit Split => WorkSplit.Outputs;

    public static FlatMultiplyOperation OfKernel(ParameterSlot kernel, Value mask, Value masked) => new(kernel, mask, masked);

    public static FlatMultiplyOperation OfGradient(ParameterSlot kernel, Value mask) => new(kernel, mask, null);

    // The kernel's gradient is added where the product is differentiated: see KernelSource.
    public override void Differentiate(Backward backward)
    {
    }
}
