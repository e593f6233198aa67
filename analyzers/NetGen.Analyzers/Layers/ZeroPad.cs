using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>Zeros around an image.</summary>
/// <param name="Before">The zeros before each spatial axis, outermost first; those behind follow from the shapes.</param>
public sealed record ZeroPad(EquatableArray<int> Before) : Layer
{
    internal static Inference Read(LayerOptions options, int rank)
    {
        var border = Border.Read(options, "padding", rank);
        return site => Infer(site, border);
    }

    private static Placed? Infer(LayerSite site, Border border)
    {
        if (!site.HasSpatialAxes(border.Rank)) return null;
        var sizes = border.Before.Select((before, axis) => LayerSite.Clamp((long)before + site.Input[axis] + border.After[axis]));
        return site.Output(sizes.Append(site.Input.Last), "padding") is { } shape ? new(new ZeroPad(border.Before), shape) : null;
    }
}
