namespace NetGen.Generator.Expressions;

/// <summary>An element-wise formula; equal by value, so that common parts are found by comparing.</summary>
internal abstract record Expression
{
    // Enough to say that a formula is dear, whatever else is added.
    private const int Dear = 1_000_000;

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

    /// <summary>Φ, the distribution function of the standard normal distribution.</summary>
    public static Expression Cdf(Expression value) => Simplifier.Unary(UnaryFunction.Cdf, value);

    /// <summary>e^(−value²/2), its density but for 1/√2π.</summary>
    public static Expression Bell(Expression value) => Exp(-0.5f * (value * value));

    public static Expression ExpM1(Expression value) => Simplifier.Unary(UnaryFunction.ExpM1, value);

    public static Expression Sin(Expression value) => Simplifier.Unary(UnaryFunction.Sin, value);

    public static Expression Cos(Expression value) => Simplifier.Unary(UnaryFunction.Cos, value);

    public static Expression Sinh(Expression value) => Simplifier.Unary(UnaryFunction.Sinh, value);

    public static Expression Cosh(Expression value) => Simplifier.Unary(UnaryFunction.Cosh, value);

    public static Expression Power(Expression value, float exponent) => Simplifier.Binary(BinaryFunction.Power, value, exponent);

    public static Expression Min(Expression left, Expression right) => Simplifier.Binary(BinaryFunction.Min, left, right);

    public static Expression Max(Expression left, Expression right) => Simplifier.Binary(BinaryFunction.Max, left, right);

    /// <summary><paramref name="then"/> where <paramref name="left"/> is greater than <paramref name="right"/>, else <paramref name="otherwise"/>.</summary>
    public static Expression IfGreater(Expression left, Expression right, Expression then, Expression otherwise) =>
        Simplifier.Select(Comparison.Greater, left, right, then, otherwise);

    /// <summary><paramref name="then"/> where <paramref name="left"/> is at least <paramref name="right"/>, else <paramref name="otherwise"/>.</summary>
    public static Expression IfAtLeast(Expression left, Expression right, Expression then, Expression otherwise) =>
        Simplifier.Select(Comparison.GreaterOrEqual, left, right, then, otherwise);

    /// <summary>The indexes of the operands it reads, each once.</summary>
    public abstract IReadOnlyCollection<int> Operands { get; }

    /// <summary>Roughly how many vector instructions it takes, those of common parts counted each time.</summary>
    public abstract int Cost { get; }

    /// <summary>Its value where every operand is zero, which is what the pad lanes of a panel hold.</summary>
    public abstract double AtZero { get; }

    /// <summary>The same formula with every operand replaced by <paramref name="replacement"/> of its index.</summary>
    public Expression Substitute(Func<int, Expression> replacement)
    {
        // Common parts are replaced once and stay common.
        var known = new Dictionary<Expression, Expression>();
        return Of(this);

        Expression Of(Expression part)
        {
            if (known.TryGetValue(part, out var replaced)) return replaced;
            replaced = part switch
            {
                Operand operand => replacement(operand.Index),
                UnaryExpression unary => Simplifier.Unary(unary.Function, Of(unary.Value)),
                BinaryExpression binary => Simplifier.Binary(binary.Function, Of(binary.Left), Of(binary.Right)),
                SelectExpression select =>
                    Simplifier.Select(select.Comparison, Of(select.Left), Of(select.Right), Of(select.Then), Of(select.Otherwise)),
                _ => part,
            };
            known.Add(part, replaced);
            return replaced;
        }
    }

    /// <summary>A cost that may be too large for an int.</summary>
    protected static int Saturated(long cost) => (int)Math.Min(cost, Dear);
}

internal sealed record Constant(float Value) : Expression
{
    public override IReadOnlyCollection<int> Operands => [];

    public override int Cost => 0;

    public override double AtZero => Value;
}

internal sealed record Operand(int Index) : Expression
{
    public override IReadOnlyCollection<int> Operands => [Index];

    public override int Cost => 0;

    public override double AtZero => 0;
}

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
    Cdf,
    Sin,
    Cos,
    Sinh,
    Cosh,
    Atan,
    Floor,
    Ceiling,
    Round,
    Truncate,
}

internal enum BinaryFunction
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,

    /// <summary>The left to the power of the right, a constant.</summary>
    Power,
}

internal enum Comparison
{
    Greater,
    GreaterOrEqual,
}
