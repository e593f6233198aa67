using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Attention between its inputs themselves.</summary>
internal static class AttentionLowering
{
    public static void Lower(LoweringContext context, Node node, Attention layer)
    {
        var shape = layer.Shape;
        var y = context.NewOutput(node, shape.ValueWidth);
        Attend(
            context,
            node,
            shape,
            new(context.Input(node, 0, shape.KeyWidth), 0, 1, shape.KeyWidth),
            new(context.Input(node, layer.Inputs.Key, shape.KeyWidth), 0, 1, shape.KeyWidth),
            new(context.Input(node, layer.Inputs.Value, shape.ValueWidth), 0, 1, shape.ValueWidth),
            y);
        context.Define(node, y);
    }

    /// <summary>Adds y = softmax(s·Q·Kᵀ)·V.</summary>
    public static void Attend(
        LoweringContext context, Node node, AttentionShape shape, HeadPanels query, HeadPanels key, HeadPanels value, Value y)
    {
        Value? statistics = null;
        var stream = -1;
        if (context.IsTraining)
        {
            statistics = context.NewValue(node, "statistics", 16 * AttentionOperation.StatisticsRows(query.Heads, query.Value.Rows), 16);
            if (shape.Dropout > 0) stream = context.NextStream();
        }

        context.Add(new AttentionOperation(query, key, value, y, statistics, shape, stream), node);
    }
}
