using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>Replaces a fraction of the elements by SELU's lower bound in training, then restores mean and variance.</summary>
public sealed record AlphaDropout(float Rate) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;

    internal static Inference Read(LayerOptions options)
    {
        var layer = new AlphaDropout(options.Rate("rate"));
        return site => new(layer, site.Input);
    }
}
