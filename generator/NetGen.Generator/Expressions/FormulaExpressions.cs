using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Expressions;

/// <summary>What a user's function computes, as an expression.</summary>
internal static class FormulaExpressions
{
    /// <summary><paramref name="formula"/> of <paramref name="inputs"/>.</summary>
    public static Expression Of(Formula formula, IReadOnlyList<Expression> inputs) => formula switch
    {
        FormulaConstant constant => (float)constant.Value,
        FormulaInput input => inputs[input.Index],
        FormulaCall { Arguments: { Count: 1 } values } call => Simplifier.Unary(Unary(call.Function), Of(values[0], inputs)),
        FormulaCall { Arguments: var values } call => Simplifier.Binary(Binary(call.Function), Of(values[0], inputs), Of(values[1], inputs)),
        FormulaChoice choice => Simplifier.Select(
            choice.OrEqual ? Comparison.GreaterOrEqual : Comparison.Greater,
            Of(choice.Left, inputs),
            Of(choice.Right, inputs),
            Of(choice.Then, inputs),
            Of(choice.Otherwise, inputs)),
        _ => throw new InvalidOperationException($"No expression for {formula.GetType().Name}."),
    };

    private static UnaryFunction Unary(FormulaFunction function) => function switch
    {
        FormulaFunction.Negate => UnaryFunction.Negate,
        FormulaFunction.Abs => UnaryFunction.Abs,
        FormulaFunction.Exp => UnaryFunction.Exp,
        FormulaFunction.Log => UnaryFunction.Log,
        FormulaFunction.Sqrt => UnaryFunction.Sqrt,
        FormulaFunction.Tanh => UnaryFunction.Tanh,
        FormulaFunction.Sin => UnaryFunction.Sin,
        FormulaFunction.Cos => UnaryFunction.Cos,
        FormulaFunction.Sinh => UnaryFunction.Sinh,
        FormulaFunction.Cosh => UnaryFunction.Cosh,
        FormulaFunction.Atan => UnaryFunction.Atan,
        FormulaFunction.Floor => UnaryFunction.Floor,
        FormulaFunction.Ceiling => UnaryFunction.Ceiling,
        FormulaFunction.Round => UnaryFunction.Round,
        FormulaFunction.Truncate => UnaryFunction.Truncate,
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };

    private static BinaryFunction Binary(FormulaFunction function) => function switch
    {
        FormulaFunction.Add => BinaryFunction.Add,
        FormulaFunction.Subtract => BinaryFunction.Subtract,
        FormulaFunction.Multiply => BinaryFunction.Multiply,
        FormulaFunction.Divide => BinaryFunction.Divide,
        FormulaFunction.Min => BinaryFunction.Min,
        FormulaFunction.Max => BinaryFunction.Max,
        FormulaFunction.Power => BinaryFunction.Power,
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };
}
