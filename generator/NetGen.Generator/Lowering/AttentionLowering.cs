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
            layer.Inputs,
            new(context.Input(node, 0, shape.KeyWidth), 0, 1, shape.KeyWidth),
            new(context.Input(node, layer.Inputs.Key, shape.KeyWidth), 0, 1, shape.KeyWidth),
            new(context.Input(node, layer.Inputs.Value, shape.ValueWidth), 0, 1, shape.ValueWidth),
            y);
        context.Define(node, y);
    }

    /// <summary>Adds y = softmax(s·Q·Kᵀ)·V.</summary>
    public static void Attend(
        LoweringContext context, Node node, AttentionShape shape, AttentionInputs inputs, HeadPanels query, HeadPanels key, HeadPanels value, Value y)
    {
        var counts = Counts(context, node, inputs);
        if (context.Streams(node))
        {
            AttendStep(context, node, shape, query, key, value, counts, y);
            return;
        }

        Value? statistics = null;
        var stream = -1;
        if (context.IsTraining)
        {
            statistics = context.NewValue(node, "statistics", 16 * AttentionOperation.StatisticsRows(query.Heads, query.Value.Rows), 16);
            if (shape.Dropout > 0) stream = context.NextStream();
        }

        context.Add(new AttentionOperation(query, key, value, y, counts, statistics, shape, stream), node);
    }

    // A step's keys and values join those of the steps before, and its query sees all of them.
    private static void AttendStep(
        LoweringContext context, Node node, AttentionShape shape, HeadPanels query, HeadPanels key, HeadPanels value, Value? counts, Value y)
    {
        var place = context.LimitedStepNumber();
        var keys = Append("keys", key);
        var values = Append("values", value);
        var seen = counts is null ? null : Append("counts", new(counts, 0, 1, 1)).Value;
        context.Add(new AttentionStepOperation(query, keys, values, seen, y, shape, place), node);

        HeadPanels Append(string role, HeadPanels heads)
        {
            var features = heads.Heads * HeadPanels.PanelsOf(heads.Width) * 16;
            var cache = context.State(node, role, shape.Steps, features);
            context.Add(new AppendStepOperation(heads, cache, place), node, $"{role} so far");
            return new(cache, 0, heads.Heads, heads.Width);
        }
    }

    // A key counts where it does as key and as value.
    private static Value? Counts(LoweringContext context, Node node, AttentionInputs inputs)
    {
        var (key, value) = (context.Mask(node, inputs.Key), context.Mask(node, inputs.Value));
        if (key is null || value is null || key == value) return key ?? value;
        var both = context.NewValue(node, "counts", key.Count, key.Features);
        context.Add(ElementwiseOperation.Binary(both, key, value, (a, b) => a * b, "BothMasks"), node, "steps that count in key and value");
        return both;
    }
}
