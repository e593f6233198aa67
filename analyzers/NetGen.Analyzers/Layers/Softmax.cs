using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>softmax, or its logarithm, along one axis.</summary>
/// <param name="Axis">The axis, from 0.</param>
/// <param name="IsLog">True for log-softmax.</param>
public sealed record Softmax(int Axis, bool IsLog) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => Axis > 0 ? StepForm.Alone : StepForm.None;

    /// <summary>Whether it is over the steps of a sequence, of which masked ones get nothing.</summary>
    public bool IsOverSteps(Shape shape) => !IsLog && Axis == 0 && shape.Rank == 2;

    internal static Inference Read(LayerOptions options, bool isLog)
    {
        var axis = options.Int("axis");
        return site => Infer(site, axis, isLog);
    }

    internal static Placed? Infer(LayerSite site, int axis, bool isLog) =>
        site.Axis(axis, "axis") is { } index ? new(new Softmax(index, isLog), site.Input) : null;
}
