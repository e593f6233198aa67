using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>LayerNormalization, RMSNormalization, UnitNormalization: rows by their own statistics.</summary>
internal static class RowNormalizationLowering
{
    public static void Lower(LoweringContext context, Node node, RowNormalization layer)
    {
        var gamma = VectorSource.Of(context.Parameter(node, layer.Kind is RowNormalizationKind.Rms ? "scale" : "gamma"));
        var beta = VectorSource.Of(context.Parameter(node, "beta"));
        AxesLast.Apply(context, node, layer.Axes, (x, y) =>
        {
            var statistics = context.NewValue(node, "statistics", 2 * x.Rows, 2);
            context.Add(new RowNormalizeOperation(x, statistics, y, layer.Kind, layer.Epsilon, gamma, beta), node);
        });
    }
}
