using NetGen.Analyzers.Graphs;

namespace NetGen.Tests.Reference;

/// <summary>The element-wise activations by their definitions in Keras 3.</summary>
public static class ReferenceActivation
{
    private const double SeluScale = 1.0507009873554804934193349852946;
    private const double SeluAlpha = 1.6732632423543772848170429916717;

    public static double Apply(ActivationFunction function, double x) => function.Kind switch
    {
        ActivationKind.Linear => x,
        ActivationKind.Sigmoid => Sigmoid(x),
        ActivationKind.HardSigmoid => HardSigmoid(x),
        ActivationKind.Tanh => Math.Tanh(x),
        ActivationKind.ReLU => ReLU(x, function.A, function.B, function.C),
        ActivationKind.ReLU6 => Math.Min(Math.Max(x, 0), 6),
        ActivationKind.LeakyReLU => x >= 0 ? x : function.A * x,
        ActivationKind.ELU => x >= 0 ? x : function.A * SpecialFunctions.ExpM1(x),
        ActivationKind.SELU => SeluScale * (x >= 0 ? x : SeluAlpha * SpecialFunctions.ExpM1(x)),
        ActivationKind.GELU => 0.5 * x * (1 + SpecialFunctions.Erf(x / Math.Sqrt(2))),
        ActivationKind.GELUTanh => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x)))),
        ActivationKind.SiLU => x * Sigmoid(x),
        ActivationKind.HardSwish => x * HardSigmoid(x),
        ActivationKind.Mish => x * Math.Tanh(SpecialFunctions.Softplus(x)),
        ActivationKind.Softplus => SpecialFunctions.Softplus(x),
        ActivationKind.Softsign => x / (1 + Math.Abs(x)),
        ActivationKind.Exponential => Math.Exp(x),
        _ => throw new NotSupportedException($"{function.Kind} is not element-wise."),
    };

    public static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    private static double HardSigmoid(double x) => Math.Min(Math.Max(x + 3, 0), 6) / 6;

    private static double ReLU(double x, double negativeSlope, double maxValue, double threshold) =>
        x >= maxValue ? maxValue : x >= threshold ? x : negativeSlope * (x - threshold);
}
