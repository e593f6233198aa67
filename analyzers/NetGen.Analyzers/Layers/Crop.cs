using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>An image without its border.</summary>
/// <param name="Before">The elements taken away before each spatial axis, outermost first; those behind follow from the shapes.</param>
public sealed record Crop(EquatableArray<int> Before) : Layer
{
    internal static Inference Read(LayerOptions options, int rank)
    {
        var border = Border.Read(options, "cropping", rank);
        return site => Infer(site, border);
    }

    private static Placed? Infer(LayerSite site, Border border)
    {
        if (!site.HasSpatialAxes(border.Rank)) return null;
        for (var axis = 0; axis < border.Rank; axis++)
        {
            var (size, before, after) = (site.Input[axis], border.Before[axis], border.After[axis]);
            if ((long)before + after < size) continue;
            site.Report(
                PoolRules.NothingLeft,
                "cropping",
                LayerOptions.Text(before),
                LayerOptions.Text(after),
                LayerOptions.Text(axis + 1),
                site.Input.ToString(),
                LayerOptions.Text(size - 1));
            return null;
        }

        var sizes = border.Before.Select((before, axis) => site.Input[axis] - before - border.After[axis]);
        return site.Output(sizes.Append(site.Input.Last)) is { } shape ? new(new Crop(border.Before), shape) : null;
    }
}
