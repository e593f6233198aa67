using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>softmax along an axis: of rows when it is the last one, between two permutations otherwise.</summary>
internal static class SoftmaxLowering
{
    public static void Lower(LoweringContext context, Node node, Softmax layer)
    {
        if (layer.IsOverSteps(node.Shape) && context.Mask(node) is { } mask) AddMasked(context, node, layer, mask);
        else AddPlain(context, node, layer, context.Input(node));
    }

    private static void AddPlain(LoweringContext context, Node node, Softmax layer, Value input) =>
        AxesLast.Apply(context, node, input, [layer.Axis], (z, p) =>
            context.Add(new SoftmaxOperation(z, p, layer.IsLog), node, layer.IsLog ? "LogSoftmax" : "Softmax"));

    // What is masked is smaller than all else, and then zero even where nothing is left.
    private static void AddMasked(LoweringContext context, Node node, Softmax layer, Value mask)
    {
        var x = context.Input(node, 0, node.Shape.Last);
        var counted = context.NewValue(node, "counted", x.Count, x.Features);
        MaskedPool.AddBody(context, node, "Counted", counted, x, mask, (value, counts) => Expression.IfGreater(counts, Expression.Zero, value, MaskedPool.Lowest));
        AddPlain(context, node, layer, counted);
        var p = context.InLayout(context[node], node.Shape.Last, node);
        var y = context.NewOutput(node, p.Features);
        MaskedPool.AddBody(context, node, "Counted", y, p, mask, (value, counts) => value * counts);
        context.Define(node, y);
    }

    /// <summary>softmax over rows of <paramref name="features"/>.</summary>
    public static Value Apply(LoweringContext context, Node node, Value x, int features, bool isLog)
    {
        var z = context.InLayout(x, features, node);
        var p = context.NewOutput(node, features);
        context.Add(new SoftmaxOperation(z, p, isLog), node, isLog ? "LogSoftmax" : "Softmax");
        return p;
    }
}
