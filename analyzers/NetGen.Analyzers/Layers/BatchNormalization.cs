using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = γ·(x − μ) / √(σ² + ε) + β, with each channel's mean and variance over the batch, or their moving averages.</summary>
/// <param name="Axis">The axis of the channels, from 0.</param>
/// <param name="Momentum">How much of the moving averages a step keeps.</param>
/// <param name="Epsilon">ε.</param>
/// <param name="IsFrozen">Whether training too uses the moving averages and leaves them as they are.</param>
public sealed record BatchNormalization(int Axis, float Momentum, float Epsilon, bool IsFrozen) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => Axis > 0 ? StepForm.Alone : StepForm.None;

    internal static Inference Read(LayerOptions options)
    {
        var axis = options.Int("axis");
        var momentum = options.Number("momentum", "a number from 0 to 1", v => v is >= 0 and <= 1);
        var epsilon = options.PositiveFloat("epsilon");
        var affine = ChannelParameters.Read(options);
        return site =>
        {
            if (site.Axis(axis, "axis") is not { } index) return null;
            var channels = new Shape(site.Input[index]);
            affine.AddTo(site, channels);
            site.State("moving_mean", channels, new(InitializerKind.Zeros));
            site.State("moving_variance", channels, new(InitializerKind.Ones));
            return new(new BatchNormalization(index, momentum, epsilon, !site.IsTrainable), site.Input);
        };
    }
}
