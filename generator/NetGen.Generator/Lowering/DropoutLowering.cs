using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Training multiplies by a random mask; inference is the identity.</summary>
internal static class DropoutLowering
{
    public static void Lower(LoweringContext context, Node node, Dropout layer)
    {
        var x = context.Input(node);
        if (!context.IsTraining || layer.Rate == 0)
        {
            context.Define(node, x);
            return;
        }

        var mask = context.NewValue(node, "mask", x.Count, x.Features);
        context.Add(new RandomOperation(RandomKind.DropoutMask, layer.Rate, context.NextStream(), mask), node, "mask");
        var y = context.NewOutput(node, x.Features);
        context.Add(ElementwiseOperation.Binary(y, x, mask, (a, b) => a * b, "Dropout"), node);
        context.Define(node, y);
    }
}
