using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>Features i and i + d/2 of step t turned by t · wavelength^(−2i/d) / scaling.</summary>
/// <param name="Wavelength">The longest wavelength.</param>
/// <param name="Scaling">What positions are divided by.</param>
/// <param name="Steps">The positions that there are.</param>
public sealed record RotaryEmbedding(float Wavelength, float Scaling, int Steps) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;

    internal static Inference Read(LayerOptions options)
    {
        var (wavelength, scaling) = (options.PositiveFloat("wavelength"), options.PositiveFloat("scaling"));
        return site =>
        {
            if (site.Input.Rank >= 2) return Turns(site, site.Input.Last) ? new(new RotaryEmbedding(wavelength, scaling, site.Input[0]), site.Input) : null;
            site.Report(ShapeRules.WrongRank, null, "at least two axes (steps, features)", site.Input.ToString());
            return null;
        };
    }

    /// <summary>Whether so many features come in pairs; false after a finding.</summary>
    internal static bool Turns(LayerSite site, int width, string? argument = null)
    {
        if (width % 2 == 0) return true;
        EquatableArray<Suggestion> suggestions = argument is null ? []
            : width == 1 ? [Suggestion.Set(argument, 2)]
            : [Suggestion.Set(argument, width + 1), Suggestion.Set(argument, width - 1)];
        site.Report(AttentionRules.OddRotation, argument, suggestions, LayerOptions.Text(width));
        return false;
    }
}
