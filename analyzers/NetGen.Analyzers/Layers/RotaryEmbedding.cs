using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>Features i and i + d/2 of step t turned by t · wavelength^(−2i/d) / scaling.</summary>
public sealed record RotaryEmbedding(float Wavelength, float Scaling) : Layer
{
    internal static Inference Read(LayerOptions options)
    {
        var layer = new RotaryEmbedding(options.PositiveFloat("wavelength"), options.PositiveFloat("scaling"));
        return site =>
        {
            if (site.Input.Rank >= 2) return Turns(site, site.Input.Last) ? new(layer, site.Input) : null;
            site.Report(ShapeRules.WrongRank, null, "at least two axes (steps, features)", site.Input.ToString());
            return null;
        };
    }

    /// <summary>Whether so many features come in pairs; false after a finding.</summary>
    internal static bool Turns(LayerSite site, int width, string? argument = null)
    {
        if (width % 2 == 0) return true;
        site.Report(AttentionRules.OddRotation, argument, LayerOptions.Text(width));
        return false;
    }
}
