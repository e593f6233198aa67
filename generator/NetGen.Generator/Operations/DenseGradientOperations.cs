using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// dx = body(dy·Wᵀ): the data gradient. Large batches take rows as lanes, <paramref name="dyRows"/> being dy in panels of 16 rows:
/// the product is then the one of forward with the kernel in the place of x. Small batches take outputs as lanes.
/// </summary>
internal sealed class DenseInputGradientOperation(Value dy, Value dyRows, KernelSource kernel, Body body) : Operation, IBodyOperation
{
    /// <summary>The fewest rows of a batch that has rows as lanes.</summary>
    public const int FewestRowsAsLanes = 32;

    public Value Dy => dy;

    public Value DyRows => dyRows;

    public KernelSource Kernel => kernel;

    public Body Body { get; set; } = body;

    public override IEnumerable<Value> Reads => kernel.Reads.Append(dy).Append(dyRows).Concat(Body.Reads);

    public override IEnumerable<Value> Writes => Body.Writes;

    /// <summary>Each part has its own inputs, for all rows.</summary>
    public override WorkSplit Split => WorkSplit.Outputs;

    /// <summary>Adds dx = dy·Wᵀ.</summary>
    public static void Add(Backward backward, Value dy, KernelSource kernel, Value dx, string origin)
    {
        // 16 rows a panel need up to twice the room of 8.
        var dyRows = dy.Like($"{dy.Label}_rows", 2 * dy.Panels * 16 * dy.Rows, 16);
        backward.Add(new TransposeRowsOperation(dy, dyRows), origin);
        var body = new Body();
        body.Add(dx, body.Use(new AccumulatorOperand()));
        backward.Add(new DenseInputGradientOperation(dy, dyRows, kernel, body), origin);
    }

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}

/// <summary>dW = xᵀ·dy, over the whole batch, straight into the gradient of the parameter.</summary>
internal sealed class DenseKernelGradientOperation(Value x, Value dy, ParameterSlot kernel) : Operation
{
    public Value X => x;

    public Value Dy => dy;

    public ParameterSlot Kernel => kernel;

    public override IEnumerable<Value> Reads => [x.Whole, dy.Whole];

    public override IEnumerable<Value> Writes => [];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
