using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = f((x ∗ D) ∗ P + b): each channel by itself, then a kernel of size 1 over all channels.</summary>
/// <param name="Window">How the depthwise kernel slides.</param>
/// <param name="Multiplier">Outputs of each channel between the two.</param>
/// <param name="Filters">Channels of the output.</param>
/// <param name="Activation">The function f.</param>
/// <param name="UseBias">Whether there is a b.</param>
public sealed record SeparableConv(Window Window, int Multiplier, int Filters, ActivationFunction Activation, bool UseBias) : Layer, IActivated
{
    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => Window.OverSteps;

    internal static Inference Read(LayerOptions options, int rank)
    {
        var filters = options.Positive("filters");
        var window = WindowOptions.Read(options, rank, allowsCausal: rank == 1);
        var multiplier = options.Positive("depthMultiplier");
        var depthwise = options.Initializer("depthwiseInitializer", isKernel: true);
        var pointwise = options.Initializer("pointwiseInitializer", isKernel: true);
        var weights = WeightOptions.Read(options);
        return site => window.Over(site) is { } fitted
            ? new SeparableConv(fitted, multiplier, filters, weights.Activation, weights.UseBias).Infer(site, depthwise, pointwise, weights)
            : null;
    }

    private Placed? Infer(LayerSite site, Initializer depthwise, Initializer pointwise, WeightOptions weights)
    {
        if (DepthwiseConv.Kernel(site, Window, Multiplier, depthwise, weights, "depthwise_kernel") is not { } between) return null;
        var pixels = between.Axes.Take(Window.Axes.Count);
        var output = site.Output(pixels.Append(Filters), "filters");
        var shape = new Shape(pixels.Select(_ => 1).Append(between.Last).Append(Filters).ToEquatableArray());
        if (output is null || !site.Kernel(shape, pointwise, weights.L1, weights.L2, "filters", "pointwise_kernel")) return null;
        weights.AddVectors(site, Filters);
        return new(this, output);
    }
}
