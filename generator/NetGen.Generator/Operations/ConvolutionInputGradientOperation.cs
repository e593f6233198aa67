using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// dx = body(the adjoint of a convolution applied to dy, + b): the data gradient of a convolution, and the forward pass of a transposed one.
/// </summary>
/// <param name="dy">The gradient of the convolution's output; the input of a transposed convolution.</param>
/// <param name="kernel">The convolution's kernel.</param>
/// <param name="transposed">That kernel with inputs and outputs exchanged.</param>
/// <param name="bias">What is added to each channel; null for nothing.</param>
/// <param name="geometry">The convolution.</param>
/// <param name="body">What follows in registers.</param>
internal sealed class ConvolutionInputGradientOperation(
    Value dy, KernelSource kernel, Value transposed, VectorSource? bias, ConvolutionGeometry geometry, Body body) : Operation, IBodyOperation
{
    public Value Dy => dy;

    public Value Transposed => transposed;

    public VectorSource? Bias => bias;

    public ConvolutionGeometry Geometry => geometry;

    public Body Body { get; set; } = body;

    public override IEnumerable<Value> Reads => Body.Reads.Append(dy).Append(transposed).Concat(bias?.Reads ?? []);

    public override IEnumerable<Value> Writes => Body.Writes;

    public override IEnumerable<ParameterSlot> Parameters => Body.Parameters.Append(kernel.Parameter).Concat(bias?.Parameter is { } b ? [b] : []);

    /// <summary>dx without a body.</summary>
    public static ConvolutionInputGradientOperation Plain(
        Value dy, KernelSource kernel, Value transposed, VectorSource? bias, ConvolutionGeometry geometry, Value dx)
    {
        var body = new Body();
        body.Add(dx, body.Use(new AccumulatorOperand()));
        return new ConvolutionInputGradientOperation(dy, kernel, transposed, bias, geometry, body);
    }

    // As the forward pass of a transposed convolution: its adjoint is the convolution.
    public override void Differentiate(Backward backward)
    {
        var y = Body.Results.Single().Target;
        if (backward.GradientOf(y) is not { } gradient) return;
        if (backward.Needs(dy))
        {
            var dx = dy.Like($"d_{dy.Label}", dy.Count, dy.Features);
            backward.Add(ConvolutionOperation.Plain(gradient, kernel, null, geometry, dx), Origin);
            backward.Accumulate(dy, dx);
        }

        ConvolutionKernelGradientOperation.Add(backward, gradient, dy, kernel, geometry, Origin);
        if (bias?.Trained is { } trained) backward.Add(ReduceRowsOperation.Sum(gradient, trained), Origin);
    }
}
