using NetGen.Analyzers.Graphs;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>dx = body(dy∗w, turned round): the data gradient of a depthwise convolution.</summary>
internal sealed class DepthwiseInputGradientOperation(Value dy, KernelSource kernel, Window window, Body body) : Operation, IBodyOperation
{
    public Value Dy => dy;

    public KernelSource Kernel => kernel;

    public Window Window => window;

    public Body Body { get; set; } = body;

    public override IEnumerable<Value> Reads => kernel.Reads.Append(dy).Concat(Body.Reads);

    public override IEnumerable<Value> Writes => Body.Writes;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}

/// <summary>dw = Σ over pixels of x·dy, over the whole batch, straight into the gradient of the parameter.</summary>
internal sealed class DepthwiseKernelGradientOperation(Value x, Value dy, ParameterSlot kernel, Window window) : Operation
{
    public Value X => x;

    public Value Dy => dy;

    public ParameterSlot Kernel => kernel;

    public Window Window => window;

    public override IEnumerable<Value> Reads => [x, dy];

    public override IEnumerable<Value> Writes => [];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
