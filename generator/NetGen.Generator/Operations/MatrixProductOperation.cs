using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// y = a·b, or aᵀ·b, for each of the <paramref name="matrices"/> of a sample, which lie one below the other. Both sum over the rows of b.
/// </summary>
/// <param name="a">The first operand.</param>
/// <param name="b">The second operand.</param>
/// <param name="y">The result.</param>
/// <param name="matrices">Matrices of a sample.</param>
/// <param name="isTurned">Whether y is aᵀ·b: rows against rows.</param>
/// <param name="turnedB">The value that b was transposed from: its gradient needs no transposition; null if b was not.</param>
internal sealed class MatrixProductOperation(Value a, Value b, Value y, int matrices, bool isTurned, Value? turnedB = null) : Operation
{
    public Value A => a;

    public Value B => b;

    public Value Y => y;

    public int Matrices => matrices;

    public bool IsTurned => isTurned;

    public override IEnumerable<Value> Reads => [a, b];

    public override IEnumerable<Value> Writes => [y];

    // y = a·b: da = dy·bᵀ, db = aᵀ·dy, dbᵀ = dyᵀ·a. y = aᵀ·b: da = b·dyᵀ, db = a·dy.
    public override void Differentiate(Backward backward)
    {
        if (backward.GradientOf(y) is not { } dy) return;
        if (backward.Needs(a))
        {
            if (isTurned) Add(backward, a, b, Turn(backward, dy), turned: false);
            else Add(backward, a, dy, turnedB ?? Turn(backward, b), turned: false);
        }

        if (turnedB is not null && backward.Needs(turnedB)) Add(backward, turnedB, dy, a, turned: true);
        else if (turnedB is null && backward.Needs(b)) Add(backward, b, a, dy, turned: !isTurned);
    }

    private void Add(Backward backward, Value of, Value left, Value right, bool turned)
    {
        var gradient = of.Like($"d_{of.Label}", of.Count, of.Features);
        backward.Add(new MatrixProductOperation(left, right, gradient, matrices, turned), Origin);
        backward.Accumulate(of, gradient);
    }

    private Value Turn(Backward backward, Value value)
    {
        var turn = MatrixTransposeOperation.Of(value, matrices);
        backward.Add(turn, Origin);
        return turn.Target;
    }
}
