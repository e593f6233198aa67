using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = f(x·W + b) over the last axis.</summary>
public sealed record Dense(
    int Units,
    ActivationFunction Activation,
    bool UseBias,
    float DropConnect) : Layer
{
    internal static Inference Read(LayerOptions options)
    {
        var activation = options.Activation("activation");
        var layer = new Dense(options.Positive("units"), activation, options.Bool("useBias"), options.Rate("dropConnect"));
        var kernel = options.Initializer("kernelInitializer", isKernel: true);
        var bias = options.Initializer("biasInitializer", isKernel: false);
        if (!layer.UseBias) options.NeedsDefault("useBias is false", "biasInitializer", "biasInitializerValue");
        var (l1, l2) = (options.NotNegative("l1"), options.NotNegative("l2"));
        return site => layer.Infer(site, kernel, bias, l1, l2);
    }

    internal Placed? Infer(LayerSite site, Initializer kernel, Initializer bias, float l1 = 0, float l2 = 0)
    {
        var output = site.Output(site.Input.Axes.Take(site.Input.Rank - 1).Append(Units), "units");
        if (output is null || !site.Kernel(new(site.Input.Last, Units), kernel, l1, l2, "units")) return null;
        if (UseBias) site.Vector("bias", new(Units), bias);
        if (Activation.Kind == ActivationKind.PReLU) site.Vector("alpha", new(Units), PReLU.DefaultSlope);
        return new(this, output);
    }
}
