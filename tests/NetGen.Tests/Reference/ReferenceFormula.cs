using NetGen.Analyzers.Graphs;

namespace NetGen.Tests.Reference;

/// <summary>Functions of the user on numbers.</summary>
public static class ReferenceFormula
{
    public static double Of(Formula formula, double[] inputs) => formula switch
    {
        // The function's constants are those that it has in single precision.
        FormulaConstant constant => (float)constant.Value,
        FormulaInput input => inputs[input.Index],
        FormulaCall call => Call(call.Function, [.. call.Arguments.Select(argument => Of(argument, inputs))]),
        FormulaChoice choice => Picks(choice, Of(choice.Left, inputs), Of(choice.Right, inputs)) ? Of(choice.Then, inputs) : Of(choice.Otherwise, inputs),
        _ => throw new NotSupportedException($"The reference does not know {formula.GetType().Name}."),
    };

    private static bool Picks(FormulaChoice choice, double left, double right) => choice.OrEqual ? left >= right : left > right;

    private static double Call(FormulaFunction function, double[] x) => function switch
    {
        FormulaFunction.Add => x[0] + x[1],
        FormulaFunction.Subtract => x[0] - x[1],
        FormulaFunction.Multiply => x[0] * x[1],
        FormulaFunction.Divide => x[0] / x[1],
        FormulaFunction.Negate => -x[0],
        FormulaFunction.Abs => Math.Abs(x[0]),
        FormulaFunction.Min => Math.Min(x[0], x[1]),
        FormulaFunction.Max => Math.Max(x[0], x[1]),
        FormulaFunction.Exp => Math.Exp(x[0]),
        FormulaFunction.Log => Math.Log(x[0]),
        FormulaFunction.Sqrt => Math.Sqrt(x[0]),
        FormulaFunction.Tanh => Math.Tanh(x[0]),
        FormulaFunction.Sin => Math.Sin(x[0]),
        FormulaFunction.Cos => Math.Cos(x[0]),
        FormulaFunction.Sinh => Math.Sinh(x[0]),
        FormulaFunction.Cosh => Math.Cosh(x[0]),
        FormulaFunction.Atan => Math.Atan(x[0]),
        FormulaFunction.Power => Math.Pow(x[0], x[1]),
        FormulaFunction.Floor => Math.Floor(x[0]),
        FormulaFunction.Ceiling => Math.Ceiling(x[0]),
        FormulaFunction.Round => Math.Round(x[0]),
        FormulaFunction.Truncate => Math.Truncate(x[0]),
        _ => throw new NotSupportedException($"The reference does not know {function}."),
    };
}
