using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Nearest: each element moves to all places of its own; bilinear: means of neighbours.</summary>
internal static class UpSampleLowering
{
    public static void Lower(LoweringContext context, Node node, UpSample layer)
    {
        var source = context.InputNode(node).Shape;
        var x = context.Input(node, 0, source.Last);
        var y = context.NewOutput(node, source.Last);
        context.Add(layer.Interpolation is Interpolation.Bilinear
            ? new BilinearOperation(x, y, (source[0], source[1]), (layer.Factors[0], layer.Factors[1]))
            : new MoveOperation(y, [new MovePiece(x, Repeat(source, node.Shape, layer.Factors))]), node);
        context.Define(node, y);
    }

    // Each spatial axis becomes two: the element, and its copies.
    private static MoveMap Repeat(Shape source, Shape target, EquatableArray<int> factors)
    {
        var (from, to) = (AxisMoves.Strides(source), AxisMoves.Strides(target));
        var axes = new List<MoveAxis>();
        for (var axis = 0; axis < factors.Count; axis++)
        {
            axes.Add(new(source[axis], from[axis], to[axis] * factors[axis]));
            axes.Add(new(factors[axis], 0, to[axis]));
        }

        axes.Add(new(source.Last, 1, 1));
        return new(axes.ToEquatableArray());
    }
}
