using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = x.</summary>
public sealed record Identity : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;

    internal static Inference Read(LayerOptions options) => site => new(new Identity(), site.Input);
}
