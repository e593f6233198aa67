using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>Masks the steps whose features all have one value, and makes them zero.</summary>
/// <param name="Value">The value.</param>
public sealed record Masking(float Value) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Defines;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;

    internal static Inference Read(LayerOptions options)
    {
        var layer = new Masking(options.Finite("maskValue"));
        return site => site.HasSpatialAxes(1) ? new(layer, site.Input) : null;
    }
}
