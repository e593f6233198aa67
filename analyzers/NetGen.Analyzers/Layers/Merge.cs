using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>An element-wise join of two or more tensors of one shape, or of shapes that broadcast on axes of size 1.</summary>
public sealed record Merge(MergeKind Kind) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;

    internal static Inference As(MergeKind kind) => site => Infer(site, kind);

    private static Placed? Infer(LayerSite site, MergeKind kind) => Common(site) is { } shape ? new(new Merge(kind), shape) : null;

    /// <summary>The shape that all inputs have, axes of size 1 repeated; null after a finding.</summary>
    internal static Shape? Common(LayerSite site)
    {
        var axes = site.Input.Axes.ToArray();
        for (var i = 1; i < site.Inputs.Count; i++)
        {
            var other = site.Inputs[i];
            var fits = other.Rank == axes.Length;
            for (var axis = 0; fits && axis < axes.Length; axis++)
            {
                fits = axes[axis] == other[axis] || axes[axis] == 1 || other[axis] == 1;
                axes[axis] = Math.Max(axes[axis], other[axis]);
            }

            if (fits) continue;
            site.Report(
                ShapeRules.MergeShapes,
                site.InputArguments[i],
                site.Views(other),
                site.InputNames[0],
                site.Input.ToString(),
                site.InputNames[i],
                other.ToString());
            return null;
        }

        return site.Output(axes);
    }
}

/// <summary>How <see cref="Merge"/> joins.</summary>
public enum MergeKind
{
    Add,
    Subtract,
    Multiply,
    Average,
    Maximum,
    Minimum,
}
