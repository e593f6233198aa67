using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>y = body(x ∗ W + b): each output pixel is the sum over the pixels under the window, channels as features.</summary>
internal sealed class ConvolutionOperation(Value x, KernelSource kernel, VectorSource? bias, ConvolutionGeometry geometry, Body body)
    : Operation, IFoldableOperation
{
    // Made once, for gradients from losses and from seeds alike.
    private Value? transposed;

    public Value X => x;

    public KernelSource Kernel => kernel;

    public VectorSource? Bias => bias;

    public ConvolutionGeometry Geometry => geometry;

    public Body Body { get; set; } = body;

    public override IEnumerable<Value> Reads => kernel.Reads.Append(x).Concat(bias?.Reads ?? []).Concat(Body.Reads);

    public override IEnumerable<Value> Writes => Body.Writes;

    public override IEnumerable<ParameterSlot> Parameters => Body.Parameters.Append(kernel.Parameter).Concat(bias?.Parameter is { } b ? [b] : []);

    /// <summary>y = x ∗ W + b.</summary>
    public static ConvolutionOperation Plain(Value x, KernelSource kernel, VectorSource? bias, ConvolutionGeometry geometry, Value y)
    {
        var body = new Body();
        body.Add(y, body.Use(new AccumulatorOperand()));
        return new ConvolutionOperation(x, kernel, bias, geometry, body);
    }

    public Operation With(KernelSource kernel, VectorSource bias) => new ConvolutionOperation(x, kernel, bias, geometry, Body);

    // dL/dx gathers dL/dy through the same window turned around, dL/dW = Σ over pixels of xᵀ·dL/dy, dL/db = Σ rows of dL/dy.
    public override void Differentiate(Backward backward)
    {
        var y = Body.Results.Single().Target;
        if (backward.GradientOf(y) is not { } dy) return;
        if (backward.Needs(x))
        {
            var dx = x.Like($"d_{x.Label}", x.Count, x.Features);
            transposed ??= TransposeKernelOperation.Add(backward.Prepare, kernel, geometry, Origin);
            backward.Add(ConvolutionInputGradientOperation.Plain(dy, kernel, transposed, null, geometry, dx), Origin);
            backward.Accumulate(x, dx);
        }

        ConvolutionKernelGradientOperation.Add(backward, x, dy, kernel, geometry, Origin);
        if (bias?.Trained is { } trained) backward.Add(ReduceRowsOperation.Sum(dy, trained), Origin);
    }
}
