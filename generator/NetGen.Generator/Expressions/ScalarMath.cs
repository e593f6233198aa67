namespace NetGen.Generator.Expressions;

/// <summary>The functions of <see cref="Expression"/> on numbers, for folding constants and for what pad lanes hold.</summary>
internal static class ScalarMath
{
    public static double Unary(UnaryFunction function, double x) => function switch
    {
        UnaryFunction.Negate => -x,
        UnaryFunction.Abs => Math.Abs(x),
        UnaryFunction.Exp => Math.Exp(x),
        UnaryFunction.ExpM1 => Math.Abs(x) < 1e-5 ? x + (x * x / 2) : Math.Exp(x) - 1,
        UnaryFunction.Log => Math.Log(x),
        UnaryFunction.Log1p => Math.Abs(x) < 1e-5 ? x - (x * x / 2) : Math.Log(1 + x),
        UnaryFunction.Sqrt => Math.Sqrt(x),
        UnaryFunction.Tanh => Math.Tanh(x),
        UnaryFunction.Sigmoid => 1 / (1 + Math.Exp(-x)),
        UnaryFunction.Cdf => 0.5 * (1 + Erf(x / Math.Sqrt(2))),
        UnaryFunction.Sin => Math.Sin(x),
        UnaryFunction.Cos => Math.Cos(x),
        UnaryFunction.Sinh => Math.Sinh(x),
        UnaryFunction.Cosh => Math.Cosh(x),
        UnaryFunction.Atan => Math.Atan(x),
        UnaryFunction.Floor => Math.Floor(x),
        UnaryFunction.Ceiling => Math.Ceiling(x),
        UnaryFunction.Round => Math.Round(x),
        UnaryFunction.Truncate => Math.Truncate(x),
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };

    public static double Binary(BinaryFunction function, double left, double right) => function switch
    {
        BinaryFunction.Add => left + right,
        BinaryFunction.Subtract => left - right,
        BinaryFunction.Multiply => left * right,
        BinaryFunction.Divide => left / right,
        BinaryFunction.Min => Math.Min(left, right),
        BinaryFunction.Max => Math.Max(left, right),
        BinaryFunction.Power => Math.Pow(left, right),
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };

    public static bool Compare(Comparison comparison, double left, double right) =>
        comparison is Comparison.Greater ? left > right : left >= right;

    // erf(x) = 2/√π · Σ (−1)ⁿ x^(2n+1) / (n! (2n+1)); converges for every x a constant holds before ±1 is reached at 6.
    private static double Erf(double x)
    {
        if (Math.Abs(x) > 6) return Math.Sign(x);
        double term = x, sum = x;
        for (var n = 1; Math.Abs(term) > 1e-18 && n < 200; n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
        }

        return sum * 2 / Math.Sqrt(Math.PI);
    }
}
