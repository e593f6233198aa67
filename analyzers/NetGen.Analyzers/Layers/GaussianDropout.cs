using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = x·(1 + N(0, rate/(1 − rate))) in training.</summary>
public sealed record GaussianDropout(float Rate) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;

    internal static Inference Read(LayerOptions options)
    {
        var layer = new GaussianDropout(options.Rate("rate"));
        return site => new(layer, site.Input);
    }
}
