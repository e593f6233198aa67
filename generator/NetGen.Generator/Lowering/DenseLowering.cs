using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>y = f(x·W + b) over the last axis.</summary>
internal static class DenseLowering
{
    public static void Lower(LoweringContext context, Node node, Dense layer)
    {
        var x = context.Input(node, 0, context.InputNode(node).Shape.Last);
        var kernel = new KernelSource(context.Parameter(node, "kernel")!);
        if (layer.DropConnect > 0 && context.IsTraining) kernel = Masked(context, node, kernel.Parameter, layer.DropConnect);
        var z = ActivationLowering.NewArgument(context, node, layer.Activation, layer.Units);
        context.Add(DenseOperation.Plain(x, kernel, VectorSource.Of(context.Parameter(node, "bias")), z), node);
        context.Define(node, ActivationLowering.Apply(context, node, layer.Activation, z));
    }

    // DropConnect: a fresh mask over the kernel in each training pass, survivors scaled by 1/(1 − rate).
    private static KernelSource Masked(LoweringContext context, Node node, ParameterSlot kernel, float rate)
    {
        var mask = Value.Fixed($"{node.Name}_kernel_mask", kernel.Length);
        var masked = Value.Fixed($"{node.Name}_masked_kernel", kernel.Length);
        context.Add(new RandomOperation(RandomKind.DropoutMask, rate, context.NextStream(), mask), node, "DropConnect mask");
        context.Add(FlatMultiplyOperation.OfKernel(kernel, mask, masked), node, "masked kernel");
        return new KernelSource(kernel, masked, mask);
    }
}
