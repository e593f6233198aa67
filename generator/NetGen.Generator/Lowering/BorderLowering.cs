using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Zeros around an image, or an image without its border.</summary>
internal static class BorderLowering
{
    public static void Lower(LoweringContext context, Node node, ZeroPad layer)
    {
        var image = context.InputNode(node).Shape;
        IReadOnlyList<int> start = [.. layer.Before, 0];
        Add(context, node, AxisMoves.Inside(image, node.Shape, start), AxisMoves.Around(image, node.Shape, start));
    }

    public static void Lower(LoweringContext context, Node node, Crop layer) =>
        Add(context, node, AxisMoves.Inside(node.Shape, context.InputNode(node).Shape, [.. layer.Before, 0]).Reversed, []);

    private static void Add(LoweringContext context, Node node, MoveMap map, IEnumerable<MoveMap> zeros)
    {
        var channels = node.Shape.Last;
        var y = context.NewOutput(node, channels);
        context.Add(new MoveOperation(y, [new(context.Input(node, 0, channels), map), .. zeros.Select(box => new MovePiece(null, box))]), node);
        context.Define(node, y);
    }
}
