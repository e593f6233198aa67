using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>A vector, <paramref name="Count"/> times over: (features) to (count, features).</summary>
public sealed record RepeatVector(int Count) : Layer
{
    internal static Inference Read(LayerOptions options)
    {
        var layer = new RepeatVector(options.Positive("count"));
        return layer.Infer;
    }

    private Placed? Infer(LayerSite site)
    {
        if (site.Input.Rank != 1)
        {
            site.Report(ShapeRules.WrongRank, null, site.Views(new(site.Input.Count)), "one axis", site.Input.ToString());
            return null;
        }

        return site.Output([Count, site.Input.Last], "count") is { } shape ? new(this, shape) : null;
    }
}
