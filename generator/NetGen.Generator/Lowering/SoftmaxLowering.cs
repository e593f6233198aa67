using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>softmax along an axis: of rows when it is the last one, between two permutations otherwise.</summary>
internal static class SoftmaxLowering
{
    public static void Lower(LoweringContext context, Node node, Softmax layer) =>
        AxesLast.Apply(context, node, [layer.Axis], (z, p) =>
            context.Add(new SoftmaxOperation(z, p, layer.IsLog), node, layer.IsLog ? "LogSoftmax" : "Softmax"));

    /// <summary>softmax over rows of <paramref name="features"/>.</summary>
    public static Value Apply(LoweringContext context, Node node, Value x, int features, bool isLog)
    {
        var z = context.InLayout(x, features, node);
        var p = context.NewOutput(node, features);
        context.Add(new SoftmaxOperation(z, p, isLog), node, isLog ? "LogSoftmax" : "Softmax");
        return p;
    }
}
