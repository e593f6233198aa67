using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y[t] = x[t] + P[t] with a learned P.</summary>
/// <param name="Steps">The rows of P.</param>
public sealed record PositionEmbedding(int Steps) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Remembering;

    internal static Inference Read(LayerOptions options)
    {
        var table = options.Initializer("initializer", isKernel: true);
        return site => site.HasSpatialAxes(1) && site.Kernel(site.Input, table, 0, 0, role: "embeddings")
            ? new(new PositionEmbedding(site.Input[0]), site.Input)
            : null;
    }
}
