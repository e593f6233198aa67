using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = f(x ∗ W + b), each channel convolved by itself; its outputs lie beside each other.</summary>
/// <param name="Window">How the kernel slides.</param>
/// <param name="Multiplier">Outputs of each channel.</param>
/// <param name="Activation">The function f.</param>
/// <param name="UseBias">Whether there is a b.</param>
public sealed record DepthwiseConv(Window Window, int Multiplier, ActivationFunction Activation, bool UseBias) : Layer, IActivated
{
    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => Window.OverSteps;

    internal static Inference Read(LayerOptions options, int rank)
    {
        var window = WindowOptions.Read(options, rank, allowsCausal: rank == 1);
        var multiplier = options.Positive("depthMultiplier");
        var kernel = options.Initializer("kernelInitializer", isKernel: true);
        var weights = WeightOptions.Read(options);
        return site => window.Over(site) is { } fitted
            ? new DepthwiseConv(fitted, multiplier, weights.Activation, weights.UseBias).Infer(site, kernel, weights)
            : null;
    }

    /// <summary>Adds the kernel of a convolution of each channel by itself; gives its output, or null after a finding.</summary>
    internal static Shape? Kernel(LayerSite site, Window window, int multiplier, Initializer initializer, WeightOptions weights, string role)
    {
        var channels = (int)Math.Min((long)site.Input.Last * multiplier, int.MaxValue);
        var output = site.Output(window.Axes.Select(a => a.Output).Append(channels), "depthMultiplier");
        var shape = new Shape(window.Axes.Select(a => a.Kernel).Append(site.Input.Last).Append(multiplier).ToEquatableArray());
        return output is not null && site.Kernel(shape, initializer, weights.L1, weights.L2, "kernel", role, columnAxes: 2) ? output : null;
    }

    private Placed? Infer(LayerSite site, Initializer kernel, WeightOptions weights)
    {
        if (Kernel(site, Window, Multiplier, kernel, weights, "kernel") is not { } output) return null;
        weights.AddVectors(site, output.Last);
        return new(this, output);
    }
}
