using static NetGen.Generator.Expressions.Expression;

namespace NetGen.Generator.Expressions;

/// <summary>Symbolic derivatives.</summary>
internal static class Derivative
{
    /// <summary>∂<paramref name="formula"/>/∂operand; a kink takes the derivative of the branch the comparison picks.</summary>
    public static Expression Of(Expression formula, int operand)
    {
        // Common parts are differentiated once, and so stay common.
        var known = new Dictionary<Expression, Expression>();
        return By(formula);

        Expression By(Expression part)
        {
            if (known.TryGetValue(part, out var derivative)) return derivative;
            derivative = part switch
            {
                Constant => Zero,
                Operand o => o.Index == operand ? One : Zero,
                UnaryExpression u => By(u.Value) * OfUnary(u),
                BinaryExpression b => OfBinary(b, By(b.Left), By(b.Right)),
                SelectExpression s => Simplifier.Select(s.Comparison, s.Left, s.Right, By(s.Then), By(s.Otherwise)),
                _ => throw new InvalidOperationException($"No derivative for {part.GetType().Name}."),
            };
            known.Add(part, derivative);
            return derivative;
        }
    }

    private static Expression OfUnary(UnaryExpression formula)
    {
        var x = formula.Value;
        return formula.Function switch
        {
            UnaryFunction.Negate => -One,
            UnaryFunction.Abs => IfGreater(x, Zero, One, IfGreater(Zero, x, -One, Zero)),
            UnaryFunction.Exp => formula,
            UnaryFunction.ExpM1 => Exp(x),
            UnaryFunction.Log => One / x,
            UnaryFunction.Log1p => One / (One + x),
            UnaryFunction.Sqrt => 0.5f / formula,
            UnaryFunction.Tanh => One - (formula * formula),
            UnaryFunction.Sigmoid => formula * (One - formula),
            UnaryFunction.Cdf => 0.3989422804014327f * Bell(x),
            UnaryFunction.Sin => Cos(x),
            UnaryFunction.Cos => -Sin(x),
            UnaryFunction.Sinh => Cosh(x),
            UnaryFunction.Cosh => Sinh(x),
            UnaryFunction.Atan => One / (One + (x * x)),
            _ => throw new InvalidOperationException($"No derivative for {formula.Function}."),
        };
    }

    private static Expression OfBinary(BinaryExpression formula, Expression left, Expression right)
    {
        var (a, b) = (formula.Left, formula.Right);
        return formula.Function switch
        {
            BinaryFunction.Add => left + right,
            BinaryFunction.Subtract => left - right,
            BinaryFunction.Multiply => (left * b) + (a * right),
            BinaryFunction.Divide => (left / b) - (right * a / (b * b)),
            BinaryFunction.Min => IfAtLeast(b, a, left, right),
            BinaryFunction.Max => IfAtLeast(a, b, left, right),
            BinaryFunction.Power when b is Constant { Value: var exponent } => exponent * Power(a, exponent - 1) * left,
            _ => throw new InvalidOperationException($"No derivative for {formula.Function}."),
        };
    }
}
