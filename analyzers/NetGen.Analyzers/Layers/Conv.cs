using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = f(x ∗ W + b): a convolution over 1 to 3 spatial axes, each group of filters over its own group of channels.</summary>
/// <param name="Window">How the kernel slides.</param>
/// <param name="Filters">Channels of the output.</param>
/// <param name="Groups">Groups of channels.</param>
/// <param name="Activation">The function f.</param>
/// <param name="UseBias">Whether there is a b.</param>
/// <param name="Algorithm">How it is computed.</param>
public sealed record Conv(
    Window Window,
    int Filters,
    int Groups,
    ActivationFunction Activation,
    bool UseBias,
    ConvAlgorithm Algorithm) : Layer, IActivated
{
    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => Window.OverSteps;

    private const int MostSuggestions = 8;

    /// <summary>Whether Winograd's algorithms compute it.</summary>
    public bool AllowsWinograd =>
        Groups == 1 && Window.Axes.Count == 2 && Window.Axes.All(a => a is { Kernel: 3, Stride: 1, Dilation: 1 });

    internal static Inference Read(LayerOptions options, int rank)
    {
        var filters = options.Positive("filters");
        var window = WindowOptions.Read(options, rank, allowsCausal: rank == 1);
        var groups = options.Positive("groups");
        var algorithm = options.Member<ConvAlgorithm>("algorithm", "ConvolutionAlgorithm");
        var kernel = options.Initializer("kernelInitializer", isKernel: true);
        var weights = WeightOptions.Read(options);
        return site => window.Over(site) is { } fitted
            ? new Conv(fitted, filters, groups, weights.Activation, weights.UseBias, algorithm).Infer(site, kernel, weights)
            : null;
    }

    /// <summary>The convolution of single elements, without bias, whose strides take one shape to another; null where none do.</summary>
    internal static Inference? Projection(Shape from, Shape to)
    {
        if (from.Rank != to.Rank || from.Rank is < 2 or > 4) return null;
        var axes = from.Axes.Take(from.Rank - 1)
            .Zip(to.Axes, (input, output) => new WindowAxis(input, 1, (input + output - 1) / output, 1, 0, 0))
            .ToEquatableArray();
        if (axes.Zip(to.Axes, (axis, output) => axis.Output != output).Contains(true)) return null;
        var weights = WeightOptions.Plain;
        var layer = new Conv(new Window(axes), to.Last, Groups: 1, weights.Activation, weights.UseBias, ConvAlgorithm.Auto);
        return site => layer.Infer(site, default, weights);
    }

    private Placed? Infer(LayerSite site, Initializer kernel, WeightOptions weights)
    {
        var channels = site.Input.Last;
        if (!HasGoodGroups(site) || !HasGoodAlgorithm(site)) return null;
        var output = site.Output(Window.Axes.Select(a => a.Output).Append(Filters), "filters");
        var shape = new Shape(Window.Axes.Select(a => a.Kernel).Append(channels / Groups).Append(Filters).ToEquatableArray());
        if (output is null || !site.Kernel(shape, kernel, weights.L1, weights.L2, "filters")) return null;
        weights.AddVectors(site, Filters);
        return new(this, output);
    }

    private bool HasGoodGroups(LayerSite site)
    {
        var channels = site.Input.Last;
        if (channels % Groups == 0 && Filters % Groups == 0) return true;
        var possible = Enumerable.Range(1, Math.Min(Math.Min(channels, Filters), 1024))
            .Where(g => channels % g == 0 && Filters % g == 0)
            .Take(MostSuggestions);
        site.Report(
            WindowRules.Groups,
            "groups",
            Fitting.Divisors("groups", Groups, channels, Filters),
            LayerOptions.Text(channels),
            LayerOptions.Text(Filters),
            LayerOptions.Text(Groups),
            string.Join(", ", possible));
        return false;
    }

    private bool HasGoodAlgorithm(LayerSite site)
    {
        if (Algorithm is ConvAlgorithm.Auto or ConvAlgorithm.Direct || AllowsWinograd) return true;
        var (kernel, stride, dilation) = (Text(a => a.Kernel), Text(a => a.Stride), Text(a => a.Dilation));
        var given = $"{kernel} with stride {stride}, dilation {dilation} and {Groups} {(Groups == 1 ? "group" : "groups")}";
        EquatableArray<Suggestion> others = [Suggestion.Set("algorithm", "ConvolutionAlgorithm.Auto"), Suggestion.Set("algorithm", "ConvolutionAlgorithm.Direct")];
        site.Report(WindowRules.NoWinograd, "algorithm", others, Algorithm.ToString(), given);
        return false;

        string Text(Func<WindowAxis, int> number) => WindowOptions.Text(Window.Axes.Select(number));
    }
}
