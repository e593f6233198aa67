using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>y = f((x ∗ D) ∗ P + b): a depthwise convolution, then a matrix product over all pixels.</summary>
internal static class SeparableConvLowering
{
    public static void Lower(LoweringContext context, Node node, SeparableConv layer)
    {
        var (x, window) = StepWindow.Of(context, node, DepthwiseLowering.Channels(context, node, layer.Multiplier), layer.Window);
        var between = context.NewValue(node, "depthwise", window.OutputPixels * x.Features, x.Features);
        var depthwise = new KernelSource(context.Parameter(node, "depthwise_kernel")!);
        context.Add(DepthwiseOperation.Plain(x, depthwise, null, window, between), node, "depthwise");

        var z = ActivationLowering.NewArgument(context, node, layer.Activation, layer.Filters);
        var pointwise = new KernelSource(context.Parameter(node, "pointwise_kernel")!);
        context.Add(DenseOperation.Plain(between, pointwise, VectorSource.Of(context.Parameter(node, "bias")), z), node);
        context.Define(node, ActivationLowering.Apply(context, node, layer.Activation, z));
    }
}
