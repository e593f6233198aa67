namespace NetGen.Generator.Expressions;

/// <summary>A function of two formulas. What is known of it is counted once, since formulas share their parts.</summary>
internal sealed record BinaryExpression(BinaryFunction Function, Expression Left, Expression Right) : Expression
{
    private readonly int hash = ((((int)Function * 397) ^ Left.GetHashCode()) * 397) ^ Right.GetHashCode();

    public override IReadOnlyCollection<int> Operands { get; } = [.. Left.Operands.Union(Right.Operands)];

    public override int Cost { get; } = Saturated((long)Left.Cost + Right.Cost + (Function switch
    {
        BinaryFunction.Divide => 8,
        BinaryFunction.Power => 20,
        _ => 1,
    }));

    public override double AtZero { get; } = ScalarMath.Binary(Function, Left.AtZero, Right.AtZero);

    public bool Equals(BinaryExpression? other) => ReferenceEquals(this, other)
        || (other is not null && hash == other.hash && Function == other.Function && Left.Equals(other.Left) && Right.Equals(other.Right));

    public override int GetHashCode() => hash;
}
