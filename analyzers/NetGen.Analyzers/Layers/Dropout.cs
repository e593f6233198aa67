using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>Zeroes a fraction of the elements in training and scales the others by 1/(1 − rate).</summary>
public sealed record Dropout(float Rate) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;

    internal static Inference Read(LayerOptions options)
    {
        var layer = new Dropout(options.Rate("rate"));
        return site => new(layer, site.Input);
    }
}
