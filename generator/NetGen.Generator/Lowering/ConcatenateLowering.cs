using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Tensors one after another along an axis.</summary>
internal static class ConcatenateLowering
{
    public static void Lower(LoweringContext context, Node node, Concatenate layer)
    {
        var y = context.NewOutput(node);
        var pieces = new List<MovePiece>();
        var start = 0;
        for (var i = 0; i < node.Inputs.Count; i++)
        {
            var shape = context.InputNode(node, i).Shape;
            pieces.Add(new MovePiece(context.Input(node, i), AxisMoves.Place(shape, node.Shape, layer.Axis, start)));
            start += shape[layer.Axis];
        }

        context.Add(new MoveOperation(y, pieces), node);
        context.Define(node, y);
    }
}
