using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>The largest or the mean element of each channel.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Rank">The number of spatial axes.</param>
public sealed record GlobalPool(PoolKind Kind, int Rank) : Layer
{
    internal static Inference Read(LayerOptions options, PoolKind kind, int rank)
    {
        var keepsDimensions = options.Bool("keepDims");
        return site => site.HasSpatialAxes(rank)
            ? new(new GlobalPool(kind, rank), new(Enumerable.Repeat(1, keepsDimensions ? rank : 0).Append(site.Input.Last).ToEquatableArray()))
            : null;
    }
}
