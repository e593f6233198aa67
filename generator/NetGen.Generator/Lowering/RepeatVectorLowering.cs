using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>(features) → (count, features).</summary>
internal static class RepeatVectorLowering
{
    public static void Lower(LoweringContext context, Node node, RepeatVector layer)
    {
        var features = node.Shape.Last;
        var y = context.NewOutput(node);
        var map = new MoveMap([new MoveAxis(layer.Count, 0, features), new MoveAxis(features, 1, 1)]);
        context.Add(new MoveOperation(y, [new MovePiece(context.Input(node), map)]), node);
        context.Define(node, y);
    }
}
