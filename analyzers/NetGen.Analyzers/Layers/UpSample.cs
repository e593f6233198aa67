using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>An image made larger by whole factors.</summary>
/// <param name="Factors">The factor of each spatial axis, outermost first.</param>
/// <param name="Interpolation">What stands between the pixels.</param>
public sealed record UpSample(EquatableArray<int> Factors, Interpolation Interpolation) : Layer
{
    internal static Inference Read(LayerOptions options, int rank)
    {
        var interpolation = options.Has("interpolation")
            ? options.Member<Interpolation>("interpolation", nameof(Interpolation))
            : Interpolation.Nearest;
        var layer = new UpSample(WindowOptions.OneOrEach(options, "size", rank, least: 1), interpolation);
        return layer.Infer;
    }

    private Placed? Infer(LayerSite site)
    {
        if (!site.HasSpatialAxes(Factors.Count)) return null;
        var sizes = Factors.Select((factor, axis) => LayerSite.Clamp((long)factor * site.Input[axis]));
        return site.Output(sizes.Append(site.Input.Last), "size") is { } shape ? new(this, shape) : null;
    }
}
