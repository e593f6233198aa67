using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>dW = Σ over samples and pixels of xᵀ·dy for every tap of the window, over the whole batch.</summary>
/// <param name="x">The convolution's input.</param>
/// <param name="dy">The gradient of its output.</param>
/// <param name="kernel">Whose gradient it is.</param>
/// <param name="spread">Where the gradient of a kernel spread over wider groups goes; null when it goes to the parameter's.</param>
/// <param name="geometry">The convolution.</param>
internal sealed class ConvolutionKernelGradientOperation(
    Value x, Value dy, ParameterSlot kernel, Value? spread, ConvolutionGeometry geometry) : Operation
{
    public Value X => x;

    public Value Dy => dy;

    public ParameterSlot Kernel => kernel;

    public Value? Spread => spread;

    public ConvolutionGeometry Geometry => geometry;

    public override IEnumerable<Value> Reads => [x, dy];

    public override IEnumerable<Value> Writes => spread is null ? [] : [spread];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override bool CanWait => true;

    /// <summary>Adds the gradient of <paramref name="kernel"/> unless it is frozen.</summary>
    public static void Add(Backward backward, Value x, Value dy, KernelSource kernel, ConvolutionGeometry geometry, string origin)
    {
        if (!kernel.Parameter.IsTrainable) return;
        if (kernel.Spreading is not { } spreading)
        {
            backward.Add(new ConvolutionKernelGradientOperation(x, dy, kernel.Parameter, null, geometry), origin);
            return;
        }

        var spread = Value.Fixed($"d_{kernel.InPlace!.Label}", geometry.KernelLength);
        backward.Add(new ConvolutionKernelGradientOperation(x, dy, kernel.Parameter, spread, geometry), origin);
        backward.Add(new SpreadKernelOperation(kernel.Parameter, spread, spreading, isGradient: true), origin);
    }

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
