using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>An element-wise activation as a layer of its own.</summary>
public sealed record Activate(ActivationFunction Function) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => StepForm.Alone;

    internal static Inference Read(LayerOptions options)
    {
        var function = options.Activation("function");
        return function.Kind switch
        {
            ActivationKind.Linear => Identity.Read(options),
            ActivationKind.PReLU => site => PReLU.Infer(site, PReLUShare.PerChannel, PReLU.DefaultSlope),
            ActivationKind.Softmax => site => Softmax.Infer(site, -1, isLog: false),
            ActivationKind.LogSoftmax => site => Softmax.Infer(site, -1, isLog: true),
            _ => As(function),
        };
    }

    internal static Inference ReadReLU(LayerOptions options)
    {
        var threshold = options.NotNegative("threshold");
        var maximum = options.Number("maxValue", threshold == 0 ? "above 0" : "above the threshold", v => v > threshold);
        return As(new ActivationFunction(ActivationKind.ReLU, options.NotNegative("negativeSlope"), maximum, threshold));
    }

    internal static Inference ReadLeakyReLU(LayerOptions options) =>
        As(new ActivationFunction(ActivationKind.LeakyReLU, options.NotNegative("slope")));

    internal static Inference ReadELU(LayerOptions options) =>
        As(new ActivationFunction(ActivationKind.ELU, options.NotNegative("alpha")));

    internal static Inference ReadGELU(LayerOptions options) =>
        As(options.Bool("approximate") ? ActivationKind.GELUTanh : ActivationKind.GELU);

    internal static Inference As(ActivationKind kind) => As(ActivationFunction.Of(kind));

    private static Inference As(ActivationFunction function) => site => new(new Activate(function), site.Input);
}
