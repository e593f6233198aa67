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

    /// <summary>As much less on both sides of each axis as leaves something of it.</summary>
    private static EquatableArray<Suggestion> Fits(LayerSite site, Border border)
    {
        var sides = new List<int>();
        for (var axis = 0; axis < border.Rank; axis++)
        {
            var (before, after, most) = (border.Before[axis], border.After[axis], site.Input[axis] - 1);
            if ((long)before + after > most) (before, after) = (Math.Min(before, most / 2), Math.Min(after, most / 2));
            sides.AddRange([before, after]);
        }

        return sides.Distinct().Count() == 1 ? [Suggestion.Set("cropping", sides[0])] : [Suggestion.Set("cropping", Fitting.List(sides))];
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
                Fits(site, border),
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
