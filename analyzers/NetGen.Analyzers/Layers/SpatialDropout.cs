using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>Zeroes a fraction of the channels of each sample in training and scales the others by 1/(1 − rate).</summary>
public sealed record SpatialDropout(float Rate) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;

    private static readonly string[] Counts = ["two axes", "three axes", "four axes"];

    internal static Func<LayerOptions, Inference> Of(int dimensions) => options =>
    {
        var layer = new SpatialDropout(options.Rate("rate"));
        return site =>
        {
            if (site.Input.Rank == dimensions + 1) return new(layer, site.Input);
            EquatableArray<Suggestion> others = site.Input.Rank == 1 ? [Suggestion.Become("Dropout")] : Fitting.Sibling(site.Kind, site.Input.Rank - 1);
            site.Report(ShapeRules.WrongRank, null, others, Counts[dimensions - 1], site.Input.ToString());
            return null;
        };
    };
}
