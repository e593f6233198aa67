using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = f(xᵀ∗ W + b): what the data gradient of a convolution is to its output.</summary>
/// <param name="Window">How the kernel of that convolution slides: its input is this layer's output, its output this layer's input.</param>
/// <param name="Filters">Channels of the output.</param>
/// <param name="Activation">The function f.</param>
/// <param name="UseBias">Whether there is a b.</param>
public sealed record ConvTranspose(Window Window, int Filters, ActivationFunction Activation, bool UseBias) : Layer, IActivated
{
    internal static Inference Read(LayerOptions options, int rank)
    {
        var filters = options.Positive("filters");
        var window = TransposedWindow.Read(options, rank);
        var kernel = options.Initializer("kernelInitializer", isKernel: true);
        var weights = WeightOptions.Read(options);
        return site => window.Over(site) is { } fitted
            ? new ConvTranspose(fitted, filters, weights.Activation, weights.UseBias).Infer(site, kernel, weights)
            : null;
    }

    private Placed? Infer(LayerSite site, Initializer kernel, WeightOptions weights)
    {
        var output = site.Output(Window.Axes.Select(a => a.Input).Append(Filters), "filters");
        var shape = new Shape(Window.Axes.Select(a => a.Kernel).Append(Filters).Append(site.Input.Last).ToEquatableArray());
        if (output is null || !site.Kernel(shape, kernel, weights.L1, weights.L2, "filters")) return null;
        weights.AddVectors(site, Filters);
        return new(this, output);
    }
}
