using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>dx = body(dy·Wᵀ): the data gradient, an inner product along the outputs.</summary>
internal sealed class DenseInputGradientOperation(Value dy, KernelSource kernel, Body body) : Operation, IBodyOperation
{
    public Value Dy => dy;

    public KernelSource Kernel => kernel;

    public Body Body { get; set; } = body;

    public override IEnumerable<Value> Reads => kernel.Reads.Append(dy).Concat(Body.Reads);

    public override IEnumerable<Value> Writes => Body.Writes;

    public static DenseInputGradientOperation Plain(Value dy, KernelSource kernel, Value dx)
    {
        var body = new Body();
        body.Add(dx, body.Use(new AccumulatorOperand()));
        return new DenseInputGradientOperation(dy, kernel, body);
    }

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}

/// <summary>dW = xᵀ·dy, over the whole batch, straight into the gradient of the parameter.</summary>
internal sealed class DenseKernelGradientOperation(Value x, Value dy, ParameterSlot kernel) : Operation
{
    public Value X => x;

    public Value Dy => dy;

    public ParameterSlot Kernel => kernel;

    public override IEnumerable<Value> Reads => [x, dy];

    public override IEnumerable<Value> Writes => [];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
