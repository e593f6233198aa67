using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Element-wise joins; axes of size 1 are repeated first.</summary>
internal static class MergeLowering
{
    public static void Lower(LoweringContext context, Node node, Merge layer)
    {
        var operands = Operands(context, node);
        var y = context.NewOutput(node, operands[0].Features);
        var body = new Body { Name = layer.Kind.ToString() };
        var joined = operands.Select(o => body.Use(new FullOperand(o))).Aggregate((a, b) => Join(layer.Kind, a, b));
        body.Add(y, layer.Kind is MergeKind.Average ? joined * (1f / operands.Count) : joined);
        context.Add(new ElementwiseOperation(body), node);
        context.Define(node, y);
    }

    /// <summary>All inputs with the shape of the output, in one layout.</summary>
    public static List<Value> Operands(LoweringContext context, Node node)
    {
        var features = context.Input(node).Features;
        var operands = Enumerable.Range(0, node.Inputs.Count).Select(i => Operand(context, node, i)).ToList();
        if (operands.Find(o => o.Features == node.Shape.Last) is { } natural) features = natural.Features;
        return operands.ConvertAll(o => context.InLayout(o, features, node));
    }

    private static Value Operand(LoweringContext context, Node node, int input)
    {
        var shape = context.InputNode(node, input).Shape;
        var x = context.Input(node, input);
        if (shape == node.Shape) return x;
        var repeated = context.NewValue(node, $"operand_{input + 1}", node.Shape.Count, node.Shape.Last);
        context.Add(new MoveOperation(repeated, [new MovePiece(x, AxisMoves.Broadcast(shape, node.Shape))]), node, $"({shape}) repeated to ({node.Shape})");
        return repeated;
    }

    private static Expression Join(MergeKind kind, Expression left, Expression right) => kind switch
    {
        MergeKind.Add or MergeKind.Average => left + right,
        MergeKind.Subtract => left - right,
        MergeKind.Multiply => left * right,
        MergeKind.Maximum => Expression.Max(left, right),
        MergeKind.Minimum => Expression.Min(left, right),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
