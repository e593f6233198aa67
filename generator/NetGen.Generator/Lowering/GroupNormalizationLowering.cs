using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Groups of channels of each sample by their own statistics.</summary>
internal static class GroupNormalizationLowering
{
    public static void Lower(LoweringContext context, Node node, GroupNormalization layer) =>
        AxesLast.Apply(context, node, [layer.Axis], (x, y) =>
        {
            var statistics = new GroupStatisticsOperation(x, layer.Groups, layer.Epsilon, context.Parameter(node, "gamma"));
            context.Add(statistics, node, "statistics of groups");
            context.Add(new GroupNormalizeOperation(statistics, context.Parameter(node, "beta"), y), node);
        });
}
