using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>A convolution's kernel with inputs and outputs exchanged at every tap: panels of 16 inputs.</summary>
internal sealed class TransposeKernelOperation(KernelSource kernel, Value transposed, ConvolutionGeometry geometry) : Operation
{
    public KernelSource Kernel => kernel;

    public Value Transposed => transposed;

    public ConvolutionGeometry Geometry => geometry;

    public override IEnumerable<Value> Reads => kernel.Reads;

    public override IEnumerable<Value> Writes => [transposed];

    public override IEnumerable<ParameterSlot> Parameters => kernel.InPlace is null ? [kernel.Parameter] : [];

    public override WorkSplit Split => WorkSplit.Outputs;

    /// <summary>Adds it to what is prepared, and gives its result.</summary>
    public static Value Add(Action<Operation, string> prepare, KernelSource kernel, ConvolutionGeometry geometry, string origin)
    {
        var transposed = Value.Fixed($"{kernel.Parameter.Name}_transposed", geometry.TransposedKernelLength);
        prepare(new TransposeKernelOperation(kernel, transposed, geometry), origin);
        return transposed;
    }

    public override void Differentiate(Backward backward) => throw new NotSupportedException("What is prepared is not differentiated.");
}
