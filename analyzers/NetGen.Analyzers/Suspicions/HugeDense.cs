using System.Globalization;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Analyzers.Suspicions;

/// <summary>A dense layer on a flattened image that has nearly all of the network's parameters.</summary>
internal static class HugeDense
{
    private const long Many = 10_000_000;
    private const int MostPercent = 90;

    public static IEnumerable<Finding> Find(Flow flow)
    {
        if (flow.Graph is not { } graph) yield break;
        var total = graph.Nodes.Sum(LayerWork.Parameters);
        foreach (var layer in flow.Layers.Where(l => l is { Node.Layer: Dense }))
        {
            var count = LayerWork.Parameters(layer.Node!);
            if (count <= Many || count * 100 <= total * MostPercent || Flattened(flow, layer) is not ({ } flatten, { } image)) continue;
            yield return SuspicionTable.On(
                SuspicionRules.HugeDense,
                layer,
                "units",
                Pooled(flatten, image),
                count.ToString("N0", CultureInfo.InvariantCulture),
                (count * 100 / total).ToString(CultureInfo.InvariantCulture),
                image.ToString(),
                image.Rank is >= 2 and <= 4 ? $"[GlobalAveragePooling{image.Rank - 1}D]" : "a pool");
        }
    }

    private static EquatableArray<Suggestion> Pooled(FlowLayer flatten, Shape image) =>
        image.Rank is >= 2 and <= 4 ? [Suggestion.Become($"GlobalAveragePooling{image.Rank - 1}D").On(flatten.Step.Attribute)] : [];

    /// <summary>The shape that the layer reads flattened; null if it reads something else.</summary>
    private static (FlowLayer Flatten, Shape Image)? Flattened(Flow flow, FlowLayer layer)
    {
        var source = flow.Source(layer);
        while (source is { IsDropout: true }) source = flow.Source(source);
        return source is { Kind: "Flatten" } && flow.Source(source)?.Node is { Shape: { Rank: > 1 } shape } ? (source, shape) : null;
    }
}
