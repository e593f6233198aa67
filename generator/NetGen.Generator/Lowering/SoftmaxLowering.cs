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
        var shape = node.Shape;
        if (layer.Axis == shape.Rank - 1)
        {
            context.Define(node, Apply(context, node, context.Input(node), shape.Last, layer.IsLog));
            return;
        }

        var last = shape[layer.Axis];
        var moved = context.NewValue(node, "axis_last", shape.Count, last);
        var toLast = AxisMoves.ToLast(shape, layer.Axis);
        context.Add(new MoveOperation(moved, [new MovePiece(context.Input(node), toLast)]), node, $"axis {layer.Axis} last");
        var p = context.NewValue(node, "of_axis_last", shape.Count, last);
        context.Add(new SoftmaxOperation(moved, p, layer.IsLog), node);
        var y = context.NewOutput(node);
        context.Add(new MoveOperation(y, [new MovePiece(p, toLast.Reversed)]), node, $"axis {layer.Axis} back");
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
