using NetGen.Analyzers.Graphs;
using static NetGen.Generator.Expressions.Expression;

namespace NetGen.Generator.Expressions;

/// <summary>
/// The activations as formulas of x = operand 0, with the derivative in terms of the output y where that is possible:
/// backward then needs nothing but what the next layer keeps anyway. The others save their derivative in forward.
/// </summary>
internal static class Activations
{
    // SELU's constants (Klambauer et al. 2017), which make zero mean and unit variance a fixed point.
    private const float SeluScale = 1.0507009873554805f;
    private const float SeluAlpha = 1.6732632423543772f;

    private static readonly Expression X = Operand(0);

    /// <summary>y = f(x).</summary>
    public static Expression Formula(ActivationFunction activation) => activation.Kind switch
    {
        ActivationKind.Linear => X,
        ActivationKind.Sigmoid => Sigmoid(X),
        ActivationKind.HardSigmoid => Min(Max((X * (1 / 6f)) + 0.5f, Zero), One),
        ActivationKind.Tanh => Tanh(X),
        ActivationKind.ReLU => Rectify(activation),
        ActivationKind.ReLU6 => Min(Max(X, Zero), 6),
        ActivationKind.LeakyReLU => IfAtLeast(X, Zero, X, activation.A * X),
        ActivationKind.ELU => IfGreater(X, Zero, X, activation.A * ExpM1(X)),
        ActivationKind.SELU => IfGreater(X, Zero, SeluScale * X, SeluScale * SeluAlpha * ExpM1(X)),
        ActivationKind.GELU => X * Cdf(X),
        ActivationKind.GELUTanh => 0.5f * X * (One + Tanh(0.79788456080286536f * (X + (0.044715f * X * X * X)))),
        ActivationKind.SiLU => X * Sigmoid(X),
        ActivationKind.HardSwish => X * Min(Max((X * (1 / 6f)) + 0.5f, Zero), One),
        ActivationKind.Mish => X * Tanh(SoftplusOf(X)),
        ActivationKind.Softplus => SoftplusOf(X),
        ActivationKind.Softsign => X / (One + Abs(X)),
        ActivationKind.Exponential => Exp(X),
        _ => throw new InvalidOperationException($"{activation.Kind} is not element-wise."),
    };

    /// <summary>dy/dx as a formula of y = operand 0, or null when y does not determine it.</summary>
    public static Expression? DerivativeOfOutput(ActivationFunction activation)
    {
        var y = X;
        return activation.Kind switch
        {
            ActivationKind.Linear => One,
            ActivationKind.Sigmoid => y * (One - y),
            ActivationKind.HardSigmoid => IfGreater(y, Zero, IfGreater(One, y, 1 / 6f, Zero), Zero),
            ActivationKind.Tanh => One - (y * y),
            ActivationKind.ReLU when activation is { A: 0, C: 0 } && float.IsPositiveInfinity(activation.B) => IfGreater(y, Zero, One, Zero),
            ActivationKind.ReLU6 => IfGreater(y, Zero, IfGreater(6, y, One, Zero), Zero),
            ActivationKind.LeakyReLU when activation.A >= 0 => IfGreater(y, Zero, One, activation.A),
            ActivationKind.ELU when activation.A >= 0 => IfGreater(y, Zero, One, y + activation.A),
            ActivationKind.SELU => IfGreater(y, Zero, SeluScale, y + (SeluScale * SeluAlpha)),
            ActivationKind.Softplus => -ExpM1(-y),
            ActivationKind.Softsign => (One - Abs(y)) * (One - Abs(y)),
            ActivationKind.Exponential => y,
            _ => null,
        };
    }

    /// <summary>log(1 + eˣ), without overflow and exact for very negative x.</summary>
    public static Expression SoftplusOf(Expression x) => Max(x, Zero) + Log1p(Exp(-Abs(x)));

    // Keras: max for x ≥ max; x for threshold ≤ x < max; slope·(x − threshold) below.
    private static Expression Rectify(ActivationFunction relu)
    {
        if (relu.C == 0 && relu.A == 0) return Capped(Max(X, Zero));
        return Capped(IfAtLeast(X, relu.C, X, relu.A * (X - relu.C)));

        Expression Capped(Expression value) => float.IsPositiveInfinity(relu.B) ? value : Min(value, relu.B);
    }
}
