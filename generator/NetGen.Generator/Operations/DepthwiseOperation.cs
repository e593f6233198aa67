using NetGen.Analyzers.Graphs;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>y = body(x∗w + b): a convolution of each channel by itself, channels being the columns of x and y.</summary>
internal sealed class DepthwiseOperation(Value x, KernelSource kernel, VectorSource? bias, Window window, Body body) : Operation, IFoldableOperation
{
    public Value X => x;

    public KernelSource Kernel => kernel;

    public VectorSource? Bias => bias;

    public Window Window => window;

    public Body Body { get; set; } = body;

    public override IEnumerable<Value> Reads => kernel.Reads.Append(x).Concat(bias?.Reads ?? []).Concat(Body.Reads);

    public override IEnumerable<ParameterSlot> Parameters => Body.Parameters.Append(kernel.Parameter).Concat(bias?.Parameter is { } b ? [b] : []);

    public override IEnumerable<Value> Writes => Body.Writes;

    /// <summary>y = x∗w + b.</summary>
    public static DepthwiseOperation Plain(Value x, KernelSource kernel, VectorSource? bias, Window window, Value y)
    {
        var body = new Body();
        body.Add(y, body.Use(new AccumulatorOperand()));
        return new DepthwiseOperation(x, kernel, bias, window, body);
    }

    public Operation With(KernelSource kernel, VectorSource bias) => new DepthwiseOperation(x, kernel, bias, window, Body);

    // Each product x·w of forward gives dL/dx its dL/dy·w and dL/dw its dL/dy·x; dL/db = Σ pixels of dL/dy.
    public override void Differentiate(Backward backward)
    {
        var y = Body.Results.Single().Target;
        if (backward.GradientOf(y) is not { } dy) return;
        if (backward.Needs(x))
        {
            var dx = x.Like($"d_{x.Label}", x.Count, x.Features);
            var body = new Body();
            body.Add(dx, body.Use(new AccumulatorOperand()));
            backward.Add(new DepthwiseInputGradientOperation(dy, kernel, window, body), Origin);
            backward.Accumulate(x, dx);
        }

        if (kernel.Parameter.IsTrainable) backward.Add(new DepthwiseKernelGradientOperation(x, dy, kernel.Parameter, window), Origin);
        if (bias?.Trained is { } trained) backward.Add(ReduceRowsOperation.Sum(dy, trained), Origin);
    }
}
