namespace NetGen.Generator.Expressions;

/// <summary>An element-wise formula; equal by value, so that common parts are found by comparing.</summary>
internal abstract record Expression
{
    public static readonly Expression Zero = new Constant(0);
    public static readonly Expression One = new Constant(1);

    /// <summary>The value of operand <paramref name="index"/> at the element in hand.</summary>
    public static Expression Operand(int index) => new Operand(index);

    public static implicit operator Expression(float value) => new Constant(value);

    public static Expression operator +(Expression left, Expression right) => Simplifier.Binary(BinaryFunction.Add, left, right);

    public static Expression operator -(Expression left, Expression right) => Simplifier.Binary(BinaryFunction.Subtract, left, right);

    public static Expression operator *(Expression left, Expression right) => Simplifier.Binary(BinaryFunction.Multiply, left, right);

    public static Expression operator /(Expression left, Expression right) => Simplifier.Binary(BinaryFunction.Divide, left, right);

    public static Expression operator -(Expression value) => Simplifier.Unary(UnaryFunction.Negate, value);

    public static Expression Abs(Expression value) => Simplifier.Unary(UnaryFunction.Abs, value);

    public static Expression Exp(Expression value) => Simplifier.Unary(UnaryFunction.Exp, value);

    public static Expression Log(Expression value) => Simplifier.Unary(UnaryFunction.Log, value);

    public static Expression Log1p(Expression value) => Simplifier.Unary(UnaryFunction.Log1p, value);

    public static Expression Sqrt(Expression value) => Simplifier.Unary(UnaryFunction.Sqrt, value);

    public static Expression Tanh(Expression value) => Simplifier.Unary(UnaryFunction.Tanh, value);

    public static Expression Sigmoid(Expression value) => Simplifier.Unary(UnaryFunction.Sigmoid, value);

    public static Expression Erf(Expression value) => Simplifier.Unary(UnaryFunction.Erf, value);

    public static Expression ExpM1(Expression value) => Simplifier.Unary(UnaryFunction.ExpM1, value);

    public static Expression Min(Expression left, Expression right) => Simplifier.Binary(BinaryFunction.Min, left, right);

    public static Expression Max(Expression left, Expression right) => Simplifier.Binary(BinaryFunction.Max, left, right);

    /// <summary><paramref name="then"/> where <paramref name="left"/> is greater than <paramref name="right"/>, else <paramref name="otherwise"/>.</summary>
    public static Expression IfGreater(Expression left, Expression right, Expression then, Expression otherwise) =>
        Simplifier.Select(Comparison.Greater, left, right, then, otherwise);

    /// <summary><paramref name="then"/> where <paramref name="left"/> is at least <paramref name="right"/>, else <paramref name="otherwise"/>.</summary>
    public static Expression IfAtLeast(Expression left, Expression right, Expression then, Expression otherwise) =>
        Simplifier.Select(Comparison.GreaterOrEqual, left, right, then, otherwise);

    /// <summary>The same formula with every operand replaced by <paramref name="replacement"/> of its index.</summary>
    public Expression Substitute(Func<int, Expression> replacement) => this switch
    {
        Operand operand => replacement(operand.Index),
        UnaryExpression unary => Simplifier.Unary(unary.Function, unary.Value.Substitute(replacement)),
        BinaryExpression binary => Simplifier.Binary(
            binary.Function, binary.Left.Substitute(replacement), binary.Right.Substitute(replacement)),
        SelectExpression select => Simplifier.Select(
            select.Comparison,
            select.Left.Substitute(replacement),
            select.Right.Substitute(replacement),
            select.Then.Substitute(replacement),
            select.Otherwise.Substitute(replacement)),
        _ => this,
    };

    /// <summary>The indexes of the operands it reads.</summary>
    public IEnumerable<int> Operands => this switch
    {
        Operand operand => [operand.Index],
        UnaryExpression unary => unary.Value.Operands,
        BinaryExpression binary => binary.Left.Operands.Concat(binary.Right.Operands),
        SelectExpression select =>
            select.Left.Operands.Concat(select.Right.Operands).Concat(select.Then.Operands).Concat(select.Otherwise.Operands),
        _ => [],
    };

    /// <summary>Roughly how many vector instructions it takes.</summary>
    public int Cost => this switch
    {
        UnaryExpression unary => unary.Value.Cost + (unary.Function switch
        {
            UnaryFunction.Negate or UnaryFunction.Abs => 1,
            UnaryFunction.Sqrt => 8,
            _ => 20,
        }),
        BinaryExpression binary => binary.Left.Cost + binary.Right.Cost + (binary.Function is BinaryFunction.Divide ? 8 : 1),
        SelectExpression select => select.Left.Cost + select.Right.Cost + select.Then.Cost + select.Otherwise.Cost + 2,
        _ => 0,
    };

    /// <summary>Its value where every operand is zero, which is what the pad lanes of a panel hold.</summary>
    public double AtZero => Evaluate(_ => 0);

    /// <summary>Its value in double precision.</summary>
    public double Evaluate(Func<int, double> operand)
    {
        double Of(Expression e) => e.Evaluate(operand);
        return this switch
        {
            Constant constant => constant.Value,
            Operand o => operand(o.Index),
            UnaryExpression u => ScalarMath.Unary(u.Function, Of(u.Value)),
            BinaryExpression b => ScalarMath.Binary(b.Function, Of(b.Left), Of(b.Right)),
            SelectExpression s => ScalarMath.Compare(s.Comparison, Of(s.Left), Of(s.Right)) ? Of(s.Then) : Of(s.Otherwise),
            _ => throw new InvalidOperationException($"No value for {GetType().Name}."),
        };
    }
}

internal sealed record Constant(float Value) : Expression;

internal sealed record Operand(int Index) : Expression;

internal sealed record UnaryExpression(UnaryFunction Function, Expression Value) : Expression;

internal sealed record BinaryExpression(BinaryFunction Function, Expression Left, Expression Right) : Expression;

internal sealed record SelectExpression(
    Comparison Comparison,
    Expression Left,
    Expression Right,
    Expression Then,
    Expression Otherwise) : Expression;

internal enum UnaryFunction
{
    Negate,
    Abs,
    Exp,
    ExpM1,
    Log,
    Log1p,
    Sqrt,
    Tanh,
    Sigmoid,
    Erf,
}

internal enum BinaryFunction
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,
}

internal enum Comparison
{
    Greater,
    GreaterOrEqual,
}
