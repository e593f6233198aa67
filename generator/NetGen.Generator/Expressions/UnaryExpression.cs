namespace NetGen.Generator.Expressions;

/// <summary>A function of one formula. What is known of it is counted once, since formulas share their parts.</summary>
internal sealed record UnaryExpression(UnaryFunction Function, Expression Value) : Expression
{
    private readonly int hash = ((int)Function * 397) ^ Value.GetHashCode();

    public override IReadOnlyCollection<int> Operands => Value.Operands;

    public override int Cost { get; } = Saturated(Value.Cost + (Function switch
    {
        UnaryFunction.Negate or UnaryFunction.Abs => 1,
        UnaryFunction.Floor or UnaryFunction.Ceiling or UnaryFunction.Round or UnaryFunction.Truncate => 2,
        UnaryFunction.Sqrt => 8,
        _ => 20,
    }));

    public override double AtZero { get; } = ScalarMath.Unary(Function, Value.AtZero);

    public bool Equals(UnaryExpression? other) => ReferenceEquals(this, other)
        || (other is not null && hash == other.hash && Function == other.Function && Value.Equals(other.Value));

    public override int GetHashCode() => hash;
}
