namespace NetGen.Generator.Expressions;

/// <summary>
/// <paramref name="Then"/> where the comparison holds, else <paramref name="Otherwise"/>. What is known of it is counted once, since formulas share
/// their parts.
/// </summary>
internal sealed record SelectExpression(
    Comparison Comparison,
    Expression Left,
    Expression Right,
    Expression Then,
    Expression Otherwise) : Expression
{
    private readonly int hash =
        ((((((((int)Comparison * 397) ^ Left.GetHashCode()) * 397) ^ Right.GetHashCode()) * 397) ^ Then.GetHashCode()) * 397) ^ Otherwise.GetHashCode();

    public override IReadOnlyCollection<int> Operands { get; } =
        [.. Left.Operands.Union(Right.Operands).Union(Then.Operands).Union(Otherwise.Operands)];

    public override int Cost { get; } = Saturated((long)Left.Cost + Right.Cost + Then.Cost + Otherwise.Cost + 2);

    public override double AtZero { get; } =
        ScalarMath.Compare(Comparison, Left.AtZero, Right.AtZero) ? Then.AtZero : Otherwise.AtZero;

    public bool Equals(SelectExpression? other) => ReferenceEquals(this, other)
        || (other is not null && hash == other.hash && Comparison == other.Comparison && Left.Equals(other.Left) && Right.Equals(other.Right)
            && Then.Equals(other.Then) && Otherwise.Equals(other.Otherwise));

    public override int GetHashCode() => hash;
}
