using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Axes in another order.</summary>
internal static class PermuteLowering
{
    public static void Lower(LoweringContext context, Node node, Permute layer)
    {
        var y = context.NewOutput(node);
        var map = AxisMoves.Permute(context.InputNode(node).Shape, layer.Order);
        context.Add(new MoveOperation(y, [new MovePiece(context.Input(node), map)]), node);
        context.Define(node, y);
    }
}
