using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Training adds random numbers; inference is the identity.</summary>
internal static class GaussianNoiseLowering
{
    public static void Lower(LoweringContext context, Node node, GaussianNoise layer)
    {
        var x = context.Input(node);
        if (!context.IsTraining || layer.StandardDeviation == 0)
        {
            context.Define(node, x);
            return;
        }

        var noise = context.NewValue(node, "noise", x.Count, x.Features);
        context.Add(new RandomOperation(RandomKind.GaussianNoise, layer.StandardDeviation, context.NextStream(), noise), node, "noise");
        var y = context.NewOutput(node, x.Features);
        context.Add(ElementwiseOperation.Binary(y, x, noise, (a, b) => a + b, "Noise"), node);
        context.Define(node, y);
    }
}
