using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Analyzers.Reading;

/// <summary>The options that dense layers and convolutions share: what is done with the products of inputs and weights.</summary>
/// <param name="Activation">The function.</param>
/// <param name="UseBias">Whether there is a bias.</param>
/// <param name="Bias">How it starts.</param>
/// <param name="L1">λ of the penalty λ·Σ|w| of kernels.</param>
/// <param name="L2">λ of the penalty λ·Σw² of kernels.</param>
internal sealed record WeightOptions(ActivationFunction Activation, bool UseBias, Initializer Bias = default, float L1 = 0, float L2 = 0)
{
    /// <summary>Nothing but the products.</summary>
    public static readonly WeightOptions Plain = new(ActivationFunction.Of(ActivationKind.Linear), UseBias: false);

    public static WeightOptions Read(LayerOptions options)
    {
        var activation = options.Activation("activation");
        var useBias = options.Bool("useBias");
        var bias = options.Initializer("biasInitializer", isKernel: false);
        if (!useBias) options.NeedsDefault("useBias is false", "biasInitializer", "biasInitializerValue");
        return new(activation, useBias, bias, options.NotNegative("l1"), options.NotNegative("l2"));
    }

    /// <summary>Adds the bias and the slopes of so many outputs, where there are any.</summary>
    public void AddVectors(LayerSite site, int outputs)
    {
        if (UseBias) site.Vector("bias", new(outputs), Bias);
        if (Activation.Kind == ActivationKind.PReLU) site.Vector("alpha", new(outputs), PReLU.DefaultSlope);
    }
}
