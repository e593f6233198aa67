using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>y = f(xᵀ∗ W + b): the data gradient of the convolution whose output is x, as a forward pass.</summary>
internal static class ConvTransposeLowering
{
    public static void Lower(LoweringContext context, Node node, ConvTranspose layer)
    {
        var channels = context.InputNode(node).Shape.Last;
        var x = context.Input(node, 0, channels);
        var z = ActivationLowering.NewArgument(context, node, layer.Activation, layer.Filters);
        var geometry = new ConvolutionGeometry(layer.Window, layer.Filters, channels);
        var kernel = new KernelSource(context.Parameter(node, "kernel")!);
        var transposed = TransposeKernelOperation.Add((o, _) => context.Prepare(o, node, "transposed kernel"), kernel, geometry, node.Name);
        var bias = VectorSource.Of(context.Parameter(node, "bias"));
        context.Add(ConvolutionInputGradientOperation.Plain(x, kernel, transposed, bias, geometry, z), node);
        context.Define(node, ActivationLowering.Apply(context, node, layer.Activation, z));
    }
}
