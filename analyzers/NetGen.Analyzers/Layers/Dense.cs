using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = f(x·W + b) over the last axis.</summary>
public sealed record Dense(
    int Units,
    ActivationFunction Activation,
    bool UseBias,
    float DropConnect) : Layer, IActivated
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => input.Rank > 1 ? StepForm.Alone : StepForm.None;

    internal static Inference Read(LayerOptions options)
    {
        var weights = WeightOptions.Read(options);
        var layer = new Dense(options.Positive("units"), weights.Activation, weights.UseBias, options.Rate("dropConnect"));
        var kernel = options.Initializer("kernelInitializer", isKernel: true);
        return site => layer.Infer(site, kernel, weights);
    }

    /// <summary>The projection, without bias, that takes one shape to another; null where they differ in more than the last axis.</summary>
    internal static Inference? Projection(Shape from, Shape to)
    {
        if (from.Rank != to.Rank || !from.Axes.Take(from.Rank - 1).SequenceEqual(to.Axes.Take(to.Rank - 1))) return null;
        var weights = WeightOptions.Plain;
        var layer = new Dense(to.Last, weights.Activation, weights.UseBias, DropConnect: 0);
        return site => layer.Infer(site, default, weights);
    }

    private Placed? Infer(LayerSite site, Initializer kernel, WeightOptions weights)
    {
        var output = site.Output(site.Input.Axes.Take(site.Input.Rank - 1).Append(Units), "units");
        if (output is null || !site.Kernel(new(site.Input.Last, Units), kernel, weights.L1, weights.L2, "units")) return null;
        weights.AddVectors(site, Units);
        return new(this, output);
    }
}
