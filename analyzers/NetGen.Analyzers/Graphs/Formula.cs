namespace NetGen.Analyzers.Graphs;

/// <summary>What a user's function computes of its inputs, as read from its C#: a tree of primitives, equal by value.</summary>
/// <param name="Size">The number of operations in it, those of shared parts counted each time.</param>
public abstract record Formula(int Size)
{
    /// <summary>A number that is too large to count on.</summary>
    private const int Many = 1_000_000;

    public static Formula Of(double value) => new FormulaConstant(value);

    public static Formula Call(FormulaFunction function, params Formula[] arguments) =>
        new FormulaCall(function, arguments.ToEquatableArray(), Sum(arguments));

    /// <summary><paramref name="then"/> where left is greater than right, or at least right; else <paramref name="otherwise"/>.</summary>
    public static Formula Choose(Formula left, Formula right, bool orEqual, Formula then, Formula otherwise)
    {
        if (right is not FormulaConstant bound) return Choice();
        if (left is FormulaConstant number) return Picks(number.Value) ? then : otherwise;

        // A condition that was stored as 1 or 0 and is asked for again.
        return left is FormulaChoice { Then: FormulaConstant yes, Otherwise: FormulaConstant no } stored
            ? Choose(stored.Left, stored.Right, stored.OrEqual, Picks(yes.Value) ? then : otherwise, Picks(no.Value) ? then : otherwise)
            : Choice();

        bool Picks(double value) => orEqual ? value >= bound.Value : value > bound.Value;

        Formula Choice() => new FormulaChoice(left, right, orEqual, then, otherwise, Sum(left, right, then, otherwise));
    }

    /// <summary>The same formula of other inputs.</summary>
    public Formula Substitute(IReadOnlyList<Formula> inputs)
    {
        // Parts are shared, and stay so.
        var known = new Dictionary<Formula, Formula>(ReferenceComparer.Instance);
        return Of(this);

        Formula Of(Formula part)
        {
            if (known.TryGetValue(part, out var done)) return done;
            done = part switch
            {
                FormulaInput input => inputs[input.Index],
                FormulaCall call => Call(call.Function, [.. call.Arguments.Select(Of)]),
                FormulaChoice choice => Choose(Of(choice.Left), Of(choice.Right), choice.OrEqual, Of(choice.Then), Of(choice.Otherwise)),
                _ => part,
            };
            known.Add(part, done);
            return done;
        }
    }

    private static int Sum(params Formula[] parts) => (int)Math.Min(Many, 1 + parts.Sum(p => (long)p.Size));

    private sealed class ReferenceComparer : IEqualityComparer<Formula>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Formula? x, Formula? y) => ReferenceEquals(x, y);

        public int GetHashCode(Formula formula) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(formula);
    }
}

/// <summary>A number.</summary>
public sealed record FormulaConstant(double Value) : Formula(0);

/// <summary>One of the function's inputs, from 0.</summary>
public sealed record FormulaInput(int Index) : Formula(0);

/// <summary>A function of numbers.</summary>
public sealed record FormulaCall(FormulaFunction Function, EquatableArray<Formula> Arguments, int Size) : Formula(Size);

/// <summary><paramref name="Then"/> where left is greater than right (or equal), else <paramref name="Otherwise"/>.</summary>
public sealed record FormulaChoice(Formula Left, Formula Right, bool OrEqual, Formula Then, Formula Otherwise, int Size) : Formula(Size);

/// <summary>The functions that formulas are made of.</summary>
public enum FormulaFunction
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Abs,
    Min,
    Max,
    Exp,
    Log,
    Sqrt,
    Tanh,
    Sin,
    Cos,
    Sinh,
    Cosh,
    Atan,

    /// <summary>The first argument to the power of the second, a constant.</summary>
    Power,
    Floor,
    Ceiling,
    Round,
    Truncate,
}
