namespace NetGen.Generator.Expressions;

/// <summary>Builds formulas in their simplest form: constants folded, neutral elements gone, gates applied.</summary>
internal static class Simplifier
{
    public static Expression Unary(UnaryFunction function, Expression value) => (function, value) switch
    {
        (_, Constant c) => new Constant((float)ScalarMath.Unary(function, c.Value)),
        (UnaryFunction.Negate, UnaryExpression { Function: UnaryFunction.Negate } inner) => inner.Value,
        _ => new UnaryExpression(function, value),
    };

    public static Expression Binary(BinaryFunction function, Expression left, Expression right) => (function, left, right) switch
    {
        (_, Constant a, Constant b) => new Constant((float)ScalarMath.Binary(function, a.Value, b.Value)),
        (BinaryFunction.Add, Constant { Value: 0 }, _) => right,
        (BinaryFunction.Add or BinaryFunction.Subtract, _, Constant { Value: 0 }) => left,
        (BinaryFunction.Subtract, Constant { Value: 0 }, _) => -right,
        (BinaryFunction.Add, _, UnaryExpression { Function: UnaryFunction.Negate } negated) => left - negated.Value,
        (BinaryFunction.Subtract, _, UnaryExpression { Function: UnaryFunction.Negate } negated) => left + negated.Value,
        (BinaryFunction.Divide, Constant { Value: 0 }, _) => Expression.Zero,
        (BinaryFunction.Multiply, Constant { Value: 0 }, _) or (BinaryFunction.Multiply, _, Constant { Value: 0 }) => Expression.Zero,
        (BinaryFunction.Multiply, Constant { Value: 1 }, _) => right,
        (BinaryFunction.Multiply or BinaryFunction.Divide, _, Constant { Value: 1 }) => left,
        (BinaryFunction.Multiply, Constant { Value: -1 }, _) => -right,
        (BinaryFunction.Multiply, _, Constant { Value: -1 }) => -left,
        (BinaryFunction.Power, _, Constant { Value: 0 }) => Expression.One,
        (BinaryFunction.Power, _, Constant { Value: 1 }) => left,
        (BinaryFunction.Power, _, Constant { Value: 2 }) => new BinaryExpression(BinaryFunction.Multiply, left, left),
        (BinaryFunction.Multiply, SelectExpression gate, _) when IsGate(gate) => Gate(gate, right),
        (BinaryFunction.Multiply, _, SelectExpression gate) when IsGate(gate) => Gate(gate, left),
        _ => new BinaryExpression(function, left, right),
    };

    public static Expression Select(Comparison comparison, Expression left, Expression right, Expression then, Expression otherwise) =>
        then == otherwise ? then : new SelectExpression(comparison, left, right, then, otherwise);

    // A product with a select of a 0 or 1 becomes a select of the product: one blend instead of two instructions.
    private static bool IsGate(SelectExpression select) =>
        select is { Then: Constant { Value: 0 or 1 } } or { Otherwise: Constant { Value: 0 or 1 } };

    private static Expression Gate(SelectExpression gate, Expression factor) =>
        Select(gate.Comparison, gate.Left, gate.Right, gate.Then * factor, gate.Otherwise * factor);
}
