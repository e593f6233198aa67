using NetGen.Analyzers.Graphs;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Work along axes that may stand anywhere: between two permutations unless they are the last.</summary>
internal static class AxesLast
{
    /// <summary>Whether <paramref name="axes"/>, in ascending order, are the last of <paramref name="shape"/>.</summary>
    public static bool AreLast(EquatableArray<int> axes, Shape shape) => axes[0] == shape.Rank - axes.Count;

    /// <summary>
    /// Defines the output of <paramref name="node"/>, which has its input's shape, by <paramref name="work"/> on a matrix whose columns are the
    /// elements along <paramref name="axes"/>: it gets the matrix and the value to write.
    /// </summary>
    public static void Apply(LoweringContext context, Node node, EquatableArray<int> axes, Action<Value, Value> work) =>
        Apply(context, node, context.Input(node), axes, work);

    /// <summary>The same on <paramref name="input"/> in the place of the node's own.</summary>
    public static void Apply(LoweringContext context, Node node, Value input, EquatableArray<int> axes, Action<Value, Value> work)
    {
        var shape = node.Shape;
        var columns = axes.Aggregate(1, (count, axis) => count * shape[axis]);
        if (AreLast(axes, shape))
        {
            var result = context.NewOutput(node, columns);
            work(context.InLayout(input, columns, node), result);
            context.Define(node, result);
            return;
        }

        var toLast = AxisMoves.ToLast(shape, axes);
        var text = $"axis {string.Join(", ", axes.Select(axis => axis + 1))}";
        var moved = context.NewValue(node, "axis_last", shape.Count, columns);
        context.Add(new MoveOperation(moved, [new MovePiece(input, toLast)]), node, $"{text} last");
        var worked = context.NewValue(node, "of_axis_last", shape.Count, columns);
        work(moved, worked);
        var y = context.NewOutput(node);
        context.Add(new MoveOperation(y, [new MovePiece(worked, toLast.Reversed)]), node, $"{text} back");
        context.Define(node, y);
    }
}
