using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>The same elements under other axes; the node's shape says which.</summary>
public sealed record Reshape : Layer
{
    internal static Inference Read(LayerOptions options)
    {
        var sizes = options.Sizes("shape", allowsUnknown: true);
        var unknowns = sizes.Count(s => s == -1);
        if (unknowns > 1) options.Report(ShapeRules.ReshapeUnknowns, "shape", LayerOptions.Text(unknowns));
        return site => Infer(site, sizes);
    }

    private static Placed? Infer(LayerSite site, EquatableArray<int> sizes)
    {
        var known = site.Output(sizes.Where(s => s != -1), "shape");
        if (known is null) return null;
        var hasUnknown = known.Rank < sizes.Count;
        if (hasUnknown ? site.Input.Count % known.Count == 0 : site.Input.Count == known.Count)
        {
            return new(new Reshape(), new(sizes.Select(s => s == -1 ? site.Input.Count / known.Count : s).ToEquatableArray()));
        }

        var given = hasUnknown ? $"a multiple of {known.Count}" : LayerOptions.Text(known.Count);
        var open = Enumerable.Range(0, sizes.Count).Where(i => !hasUnknown && site.Input.Count % (known.Count / sizes[i]) == 0).ToList();
        var fitting = open.Select(i => string.Join("×", sizes.Select((s, other) => other == i ? site.Input.Count / (known.Count / s) : s)));
        site.Report(
            ShapeRules.ReshapeCount,
            "shape",
            open.Select(i => Suggestion.Set("shape", -1, i)).ToEquatableArray(),
            string.Join("×", sizes),
            given,
            site.Input.ToString(),
            LayerOptions.Text(site.Input.Count),
            open.Count == 0 ? "" : $"; {string.Join(" or ", fitting)} would fit");
        return null;
    }
}
