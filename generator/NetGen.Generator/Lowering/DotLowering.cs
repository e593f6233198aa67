using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>The sum of products along one axis of each tensor: rows against rows once that axis is last in both.</summary>
internal static class DotLowering
{
    // Keras's epsilon of l2_normalize.
    private const float Epsilon = 1e-12f;

    public static void Lower(LoweringContext context, Node node, Dot layer)
    {
        var left = Rows(context, node, 0, layer.LeftAxis, layer.Normalize);
        var right = Rows(context, node, 1, layer.RightAxis, layer.Normalize);
        var y = context.NewOutput(node, right.Rows);
        context.Add(new RowProductsOperation(left, right, y), node);
        context.Define(node, y);
    }

    private static Value Rows(LoweringContext context, Node node, int input, int axis, bool normalize)
    {
        var shape = context.InputNode(node, input).Shape;
        var rows = context.Input(node, input);
        if (axis != shape.Rank - 1)
        {
            var moved = context.NewValue(node, $"operand_{input + 1}", shape.Count, shape[axis]);
            context.Add(new MoveOperation(moved, [new MovePiece(rows, AxisMoves.ToLast(shape, axis))]), node, $"axis {axis} last");
            rows = moved;
        }

        rows = context.InLayout(rows, shape[axis], node);
        return normalize ? Normalized(context, node, input, rows) : rows;
    }

    // x / √max(Σx², ε)
    private static Value Normalized(LoweringContext context, Node node, int input, Value rows)
    {
        var squares = new Body { Name = "Squares" };
        var norm = context.NewValue(node, $"norm_{input + 1}", rows.Rows, 1);
        var x = squares.Use(new FullOperand(rows));
        squares.Add(norm, x * x);
        context.Add(new RowSumOperation(squares), node, "Σx²");

        var scaled = context.NewValue(node, $"unit_{input + 1}", rows.Count, rows.Features);
        var body = new Body { Name = "Normalize" };
        var sum = body.Use(new RowOperand(norm));
        body.Add(scaled, body.Use(new FullOperand(rows)) / Expression.Sqrt(Expression.Max(sum, Epsilon)));
        context.Add(new ElementwiseOperation(body), node, "x / √Σx²");
        return scaled;
    }
}
