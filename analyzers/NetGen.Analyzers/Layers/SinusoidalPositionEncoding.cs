using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y[t] = x[t] + sines and cosines of t, interleaved.</summary>
/// <param name="Steps">The steps that have waves.</param>
/// <param name="MaxWavelength">The longest wavelength / 2π.</param>
public sealed record SinusoidalPositionEncoding(int Steps, float MaxWavelength) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Remembering;

    internal static Inference Read(LayerOptions options)
    {
        var wavelength = options.PositiveFloat("maxWavelength");
        return site => site.HasSpatialAxes(1) ? new(new SinusoidalPositionEncoding(site.Input[0], wavelength), site.Input) : null;
    }
}
