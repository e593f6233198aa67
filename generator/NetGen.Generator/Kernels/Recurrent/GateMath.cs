using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>
/// Writes the work of a recurrent step. Values of gates go into sums with others, so sigmoid and tanh are exact to 4·10⁻⁷ rather than to a few units of
/// their own last place, which takes half the instructions; and a sigmoid times another of them is one division.
/// </summary>
internal sealed class GateMath : VectorMath
{
    // Beyond, a sigmoid is 0 or 1 to 35 digits; products of denominators stay finite.
    private const float SigmoidBound = 80f;

    // From here on tanh is 1.
    private const float TanhBound = 9.02f;

    private readonly Dictionary<Expression, int> uses = [];

    /// <param name="writer">Where the code goes.</param>
    /// <param name="dialect">The width.</param>
    /// <param name="constants">The constants of the method.</param>
    /// <param name="names">The names of the method.</param>
    /// <param name="formulas">All that is written: what is used once need not be known by itself.</param>
    public GateMath(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names, IEnumerable<Expression> formulas)
        : base(writer, dialect, constants, names)
    {
        foreach (var formula in formulas) Count(formula);
    }

    protected override string Binary(BinaryExpression formula)
    {
        if (formula is not { Function: BinaryFunction.Multiply, Left: UnaryExpression left, Right: UnaryExpression right }) return base.Binary(formula);
        if (!IsFraction(left) || !IsFraction(right)) return base.Binary(formula);
        if (left.Function is not UnaryFunction.Sigmoid) (left, right) = (right, left);
        if (left.Function is not UnaryFunction.Sigmoid) return base.Binary(formula);
        var e = ExpOfNegative(Value(left.Value));
        var x = Value(right.Value);
        var (top, bottom) = right.Function is UnaryFunction.Tanh ? TanhFraction(x) : SigmoidFraction(Finite(x));
        return Let($"{top} / {Fma(e, bottom, bottom)}");
    }

    protected override string Unary(UnaryFunction function, string x)
    {
        if (function is not (UnaryFunction.Sigmoid or UnaryFunction.Tanh)) return base.Unary(function, x);
        var (top, bottom) = function is UnaryFunction.Tanh ? TanhFraction(x) : SigmoidFraction(x);
        return Let($"{top} / {bottom}");
    }

    private bool IsFraction(UnaryExpression part) => part.Function is UnaryFunction.Sigmoid or UnaryFunction.Tanh && uses[part] == 1;

    private (string Top, string Bottom) SigmoidFraction(string x) => (C(1), Let($"{C(1)} + {ExpOfNegative(x)}"));

    // e⁻ˣ = 2ᵗ with t = −x·log₂e: whole part and fraction apart, a polynomial of degree 5 on the latter; 2 ulp, and as many more as the product has lost.
    private string ExpOfNegative(string x)
    {
        if (!Dialect.HasPowers) return BoundedExpOfNegative(x);
        var t = Let($"{x} * {C(-Log2E)}");
        var r = Let(Dialect.Fraction(t));
        var p = C(0.0018671300f);
        foreach (var c in new[] { 0.0090170307f, 0.055799913f, 0.24016444f, 0.69315130f, 1f }) p = Fma(p, r, C(c));
        return Let(Dialect.ScaleByFloor(p, t));
    }

    // The same by hand, with n = round(t) and a polynomial on |r| ≤ ½.
    private string BoundedExpOfNegative(string x)
    {
        var clamped = Clamped(x, SigmoidBound);
        var biased = Fma(clamped, C(-Log2E), C(Round + 127));
        var r = Fma(clamped, C(-Log2E), Let($"{C(Round + 127)} - {biased}"));
        var power = Let(Dialect.PowerOfTwo(biased));
        var p = C(0.0013264727f);
        foreach (var c in new[] { 0.009671513f, 0.055507336f, 0.24022242f, 0.693147f }) p = Fma(p, r, C(c));
        return Fma(p, Let($"{r} * {power}"), power);
    }

    // tanh x = x·p(x²)/q(x²), both of degree 4, by a minimax fit to its relative error of 2.1·10⁻⁸; 6 ulp with all roundings.
    private (string Top, string Bottom) TanhFraction(string x)
    {
        var clamped = Clamped(x, TanhBound);
        var square = Let($"{clamped} * {clamped}");
        var (p, q) = (C(1.3319073e-8f), C(7.7620217e-7f));
        foreach (var (over, under) in new[] { (2.0583482e-5f, 3.2830928e-4f), (3.4940345e-3f, 0.025871074f), (0.13379718f, 0.46713033f), (1f, 1f) })
        {
            p = Fma(p, square, C(over));
            q = Fma(q, square, C(under));
        }

        return (Let($"{clamped} * {p}"), q);
    }

    // For the second of two e⁻ˣ that are multiplied: 0 times infinity would be no number. Where both are bounded, nothing is to do.
    private string Finite(string x) => Dialect.HasPowers ? Let(Dialect.Max(C(-SigmoidBound), x)) : x;

    private string Clamped(string x, float bound) => Let(Dialect.Max(C(-bound), Let(Dialect.Min(C(bound), x))));

    private void Count(Expression part)
    {
        uses.TryGetValue(part, out var count);
        uses[part] = count + 1;
        if (count > 0) return;
        Expression[] inner = part switch
        {
            UnaryExpression u => [u.Value],
            BinaryExpression b => [b.Left, b.Right],
            SelectExpression s => [s.Left, s.Right, s.Then, s.Otherwise],
            _ => [],
        };
        foreach (var one in inner) Count(one);
    }
}
