using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = x + N(0, σ²) in training.</summary>
public sealed record GaussianNoise(float StandardDeviation) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;

    internal static Inference Read(LayerOptions options)
    {
        var layer = new GaussianNoise(options.NotNegative("stddev"));
        return site => new(layer, site.Input);
    }
}
