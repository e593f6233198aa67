using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Pools: global and adaptive ones are pools with other windows.</summary>
internal static class PoolLowering
{
    public static void Lower(LoweringContext context, Node node, Pool layer) =>
        Add(context, node, layer.Kind, PoolShape.Of(layer.Window), layer.CountsPadding);

    public static void Lower(LoweringContext context, Node node, GlobalPool layer)
    {
        var shape = PoolShape.Global(context.InputNode(node).Shape.Rows);
        if (context.Mask(node) is { } mask) MaskedPool.Add(context, node, layer.Kind, shape, mask);
        else Add(context, node, layer.Kind, shape, countsPadding: false);
    }

    public static void Lower(LoweringContext context, Node node, AdaptiveAveragePool layer) =>
        Add(context, node, PoolKind.Average, PoolShape.Adaptive(Spatial(context.InputNode(node).Shape), Spatial(node.Shape)), countsPadding: false);

    private static IReadOnlyList<int> Spatial(Shape shape) => [.. shape.Axes.Take(shape.Rank - 1)];

    private static void Add(LoweringContext context, Node node, PoolKind kind, PoolShape shape, bool countsPadding)
    {
        var channels = node.Shape.Last;
        var x = context.Input(node, 0, channels);
        var y = context.NewOutput(node, channels);
        context.Add(new PoolOperation(x, y, kind, shape.Simplified, countsPadding), node);
        context.Define(node, y);
    }
}
