using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>y = f(x ∗ W + b).</summary>
internal static class ConvLowering
{
    public static void Lower(LoweringContext context, Node node, Conv layer)
    {
        var channels = context.InputNode(node).Shape.Last;
        var (x, window) = StepWindow.Of(context, node, context.Input(node, 0, channels), layer.Window);
        var z = ActivationLowering.NewArgument(context, node, layer.Activation, layer.Filters);
        var geometry = new ConvolutionGeometry(window, channels, layer.Filters, layer.Groups, layer.Algorithm);
        AddProduct(context, node, x, context.Parameter(node, "kernel")!, VectorSource.Of(context.Parameter(node, "bias")), geometry, z);
        context.Define(node, ActivationLowering.Apply(context, node, layer.Activation, z));
    }

    /// <summary>Adds z = x ∗ W + b. A window of one pixel is a matrix product over all pixels.</summary>
    public static void AddProduct(
        LoweringContext context, Node node, Value x, ParameterSlot kernel, VectorSource? bias, ConvolutionGeometry geometry, Value z)
    {
        if (geometry.Groups == 1 && geometry.Window.Axes.All(a => a is { Kernel: 1, Stride: 1, PadBefore: 0, PadAfter: 0 }))
        {
            context.Add(DenseOperation.Plain(x, new KernelSource(kernel), bias, z), node);
            return;
        }

        var source = Spread(context, node, kernel, ref geometry);
        context.Add(ConvolutionOperation.Plain(x, source, bias, geometry, z), node);
    }

    // Groups whose channels do not fill panels are merged until they do.
    private static KernelSource Spread(LoweringContext context, Node node, ParameterSlot kernel, ref ConvolutionGeometry geometry)
    {
        var spreading = KernelSpreading.Of(geometry.Window.Taps, geometry.GroupInputs, geometry.GroupOutputs, geometry.Groups);
        if (spreading is null) return new KernelSource(kernel);
        geometry = geometry with { Groups = geometry.Groups / spreading.Merged };
        var wide = Value.Fixed($"{node.Name}_spread_kernel", geometry.KernelLength);
        context.Prepare(new SpreadKernelOperation(kernel, wide, spreading, isGradient: false), node, "kernel spread over whole panels");
        return new KernelSource(kernel, wide, Spreading: spreading);
    }
}
