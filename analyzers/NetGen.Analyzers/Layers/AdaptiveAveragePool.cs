using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>The mean under windows that divide the input into a given number of parts: window i is [⌊i·in/out⌋, ⌈(i+1)·in/out⌉), as in PyTorch.</summary>
/// <param name="Rank">The number of spatial axes.</param>
public sealed record AdaptiveAveragePool(int Rank) : Layer
{
    internal static Inference Read(LayerOptions options, int rank)
    {
        var sizes = WindowOptions.OneOrEach(options, "outputSize", rank, least: 1);
        return site => site.HasSpatialAxes(rank) && site.Output(sizes.Append(site.Input.Last), "outputSize") is { } shape
            ? new(new AdaptiveAveragePool(rank), shape)
            : null;
    }
}
