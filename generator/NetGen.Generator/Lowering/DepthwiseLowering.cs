using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>y = f(x∗w + b), each channel with kernels of its own: output channel c·m + j is input channel c through its kernel j.</summary>
internal static class DepthwiseLowering
{
    public static void Lower(LoweringContext context, Node node, DepthwiseConv layer)
    {
        var (x, window) = StepWindow.Of(context, node, Channels(context, node, layer.Multiplier), layer.Window);
        var z = ActivationLowering.NewArgument(context, node, layer.Activation, x.Features);
        var kernel = new KernelSource(context.Parameter(node, "kernel")!);
        context.Add(DepthwiseOperation.Plain(x, kernel, VectorSource.Of(context.Parameter(node, "bias")), window, z), node);
        context.Define(node, ActivationLowering.Apply(context, node, layer.Activation, z));
    }

    /// <summary>What <paramref name="node"/> reads, a column a kernel: each channel <paramref name="multiplier"/> times in a row.</summary>
    public static Value Channels(LoweringContext context, Node node, int multiplier)
    {
        var channels = context.InputNode(node).Shape.Last;
        var x = context.Input(node, 0, channels);
        if (multiplier == 1) return x;
        var repeated = context.NewValue(node, "channels", x.Count * multiplier, channels * multiplier);
        var map = new MoveMap([new MoveAxis(x.Rows, channels, channels * multiplier), new MoveAxis(channels, 1, multiplier), new MoveAxis(multiplier, 0, 1)]);
        context.Add(new MoveOperation(repeated, [new MovePiece(x, map)]), node, $"each channel {multiplier} times");
        return repeated;
    }
}
