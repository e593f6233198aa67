using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Channels by the batch's statistics in training, by their moving averages otherwise.</summary>
internal static class BatchNormalizationLowering
{
    public static void Lower(LoweringContext context, Node node, BatchNormalization layer) =>
        AxesLast.Apply(context, node, [layer.Axis], (x, y) =>
        {
            if (context.IsTraining && !layer.IsFrozen) AddOfBatch(context, node, layer, x, y);
            else AddOfAverages(context, node, layer, x, y);
        });

    private static void AddOfBatch(LoweringContext context, Node node, BatchNormalization layer, Value x, Value y)
    {
        var moments = MomentsOperation.Of(x);
        context.Add(moments, node, "moments");
        var statistics = new BatchStatisticsOperation(
            moments,
            context.Parameter(node, "gamma"),
            context.Parameter(node, "moving_mean")!,
            context.Parameter(node, "moving_variance")!,
            layer.Momentum,
            layer.Epsilon);
        context.Add(statistics, node, "statistics of the batch");
        context.Add(new BatchNormalizeOperation(statistics, context.Parameter(node, "beta"), y), node);
    }

    private static void AddOfAverages(LoweringContext context, Node node, BatchNormalization layer, Value x, Value y)
    {
        var scale = Value.Fixed($"{node.Name}_scale", x.Features);
        var variance = context.Parameter(node, "moving_variance")!;
        context.Prepare(new BatchScaleOperation(context.Parameter(node, "gamma"), variance, layer.Epsilon, scale), node, "γ/√(σ² + ε)");
        context.Add(new AverageNormalizeOperation(x, scale, context.Parameter(node, "moving_mean")!, context.Parameter(node, "beta"), y), node);
    }
}
