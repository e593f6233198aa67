using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>x for x ≥ 0, α·x otherwise, α learned; the parameter's shape has size 1 on the axes that share one slope.</summary>
public sealed record PReLU : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => node.Parameters[0].Shape[0] == 1 ? StepForm.Alone : StepForm.None;

    /// <summary>How the slopes of the <c>activation</c> option start; PyTorch's.</summary>
    internal static readonly Initializer DefaultSlope = new(InitializerKind.Constant, 0.25f);

    internal static Inference Read(LayerOptions options)
    {
        var share = options.Member<PReLUShare>("share", nameof(PReLUShare));
        var initializer = options.Initializer("initializer", isKernel: false);
        return site => Infer(site, share, initializer);
    }

    internal static Placed Infer(LayerSite site, PReLUShare share, Initializer initializer)
    {
        var axes = site.Input.Axes.Select((size, axis) => share switch
        {
            PReLUShare.PerElement => size,
            PReLUShare.PerChannel when axis == site.Input.Rank - 1 => size,
            _ => 1,
        });
        site.Vector("alpha", new(axes.ToEquatableArray()), initializer);
        return new(new PReLU(), site.Input);
    }
}
