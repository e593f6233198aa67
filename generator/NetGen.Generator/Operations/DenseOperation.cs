using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>y = body(x·W + b): the matrix product over features, whatever layer it serves.</summary>
internal sealed class DenseOperation(Value x, KernelSource kernel, VectorSource? bias, Body body) : Operation, IFoldableOperation
{
    // So many rows a sample repay a transposed copy of the kernel, with which the data gradient is the product of forward.
    private const int FewestRowsForTranspose = 16;

    // Made once, for gradients from losses and from seeds alike.
    private Value? transposed;

    public Value X => x;

    public KernelSource Kernel => kernel;

    public VectorSource? Bias => bias;

    public Body Body { get; set; } = body;

    public override IEnumerable<Value> Reads => kernel.Reads.Append(x).Concat(bias?.Reads ?? []).Concat(Body.Reads);

    public override IEnumerable<ParameterSlot> Parameters => Body.Parameters.Append(kernel.Parameter).Concat(bias?.Parameter is { } b ? [b] : []);

    public override IEnumerable<Value> Writes => Body.Writes;

    /// <summary>y = x·W + b, for an output of <paramref name="y"/>'s layout.</summary>
    public static DenseOperation Plain(Value x, KernelSource kernel, VectorSource? bias, Value y)
    {
        var body = new Body();
        body.Add(y, body.Use(new AccumulatorOperand()));
        return new DenseOperation(x, kernel, bias, body);
    }

    public Operation With(KernelSource kernel, VectorSource bias) => new DenseOperation(x, kernel, bias, Body);

    // dL/dx = dL/dy·Wᵀ, dL/dW = xᵀ·dL/dy, dL/db = Σ rows of dL/dy.
    public override void Differentiate(Backward backward)
    {
        var y = Body.Results.Single().Target;
        if (backward.GradientOf(y) is not { } dy) return;
        if (backward.Needs(x))
        {
            var dx = x.Like($"d_{x.Label}", x.Count, x.Features);
            if (x.Rows < FewestRowsForTranspose || kernel.InPlace is not null) DenseInputGradientOperation.Add(backward, dy, kernel, dx, Origin);
            else AddTransposed(backward, dy, dx);
            backward.Accumulate(x, dx);
        }

        kernel.AddGradient(backward, x, dy, Origin);
        if (bias?.Trained is { } trained) backward.Add(ReduceRowsOperation.Sum(dy, trained), Origin);
    }

    private void AddTransposed(Backward backward, Value dy, Value dx)
    {
        var geometry = new ConvolutionGeometry(new([new(1, 1, 1, 1, 0, 0)]), kernel.Inputs, kernel.Outputs);
        transposed ??= TransposeKernelOperation.Add(backward.Prepare, kernel, geometry, Origin);
        backward.Add(Plain(dy, kernel with { InPlace = transposed }, null, dx), Origin);
    }
}
