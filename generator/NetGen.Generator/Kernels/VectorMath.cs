using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>
/// Writes formulas as straight-line vector code: common parts once, constants as locals that the caller declares before its loop,
/// exp, tanh, Φ and their kin in place, since a call would spill every register.
/// </summary>
internal class VectorMath(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names)
{
    protected const float Log2E = 1.44269504f;

    // 1.5·2²³: adding it rounds to an integer, which is then in the low bits.
    protected const float Round = 12582912f;

    private readonly Dictionary<Expression, string> known = [];
    private readonly Dictionary<string, (string Sine, string Cosine, string Quarters)> angles = [];
    private Func<int, string> operand = _ => throw new InvalidOperationException("No operands.");

    protected Dialect Dialect => dialect;

    /// <summary>Writes <paramref name="formula"/> and returns the name of its value.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="operands">The C# of each operand, read at most once.</param>
    public string Write(Expression formula, Func<int, string> operands)
    {
        operand = operands;
        return Value(formula);
    }

    protected string Value(Expression formula)
    {
        if (formula is Constant constant) return C(constant.Value);
        if (known.TryGetValue(formula, out var name)) return name;
        name = formula switch
        {
            Operand o => Let(operand(o.Index)),
            UnaryExpression { Function: UnaryFunction.Cdf } cdf => Cdf(cdf.Value),
            UnaryExpression u => Unary(u.Function, Value(u.Value)),
            BinaryExpression b => Binary(b),
            SelectExpression s => Let(dialect.Select(s.Comparison, Value(s.Left), Value(s.Right), Value(s.Then), Value(s.Otherwise))),
            _ => throw new InvalidOperationException($"No code for {formula.GetType().Name}."),
        };
        known.Add(formula, name);
        return name;
    }

    protected virtual string Binary(BinaryExpression formula)
    {
        switch (formula)
        {
            // a·b + c in one instruction.
            case { Function: BinaryFunction.Add, Left: BinaryExpression { Function: BinaryFunction.Multiply } product } when !known.ContainsKey(product):
                return Fma(Value(product.Left), Value(product.Right), Value(formula.Right));
            case { Function: BinaryFunction.Add, Right: BinaryExpression { Function: BinaryFunction.Multiply } product } when !known.ContainsKey(product):
                return Fma(Value(product.Left), Value(product.Right), Value(formula.Left));
        }

        var (left, right) = (Value(formula.Left), Value(formula.Right));
        return Let(formula.Function switch
        {
            BinaryFunction.Add => $"{left} + {right}",
            BinaryFunction.Subtract => $"{left} - {right}",
            BinaryFunction.Multiply => $"{left} * {right}",
            BinaryFunction.Divide => $"{left} / {right}",

            BinaryFunction.Power when formula.Right is Constant exponent => Power(left, exponent.Value),

            // What may be not a number comes second, so that it comes through.
            BinaryFunction.Min => formula.Right is Constant ? dialect.Min(right, left) : dialect.Min(left, right),
            BinaryFunction.Max => formula.Right is Constant ? dialect.Max(right, left) : dialect.Max(left, right),
            _ => throw new InvalidOperationException($"No code for {formula.Function}."),
        });
    }

    protected virtual string Unary(UnaryFunction function, string x) => function switch
    {
        UnaryFunction.Negate => Let(dialect.Negate(x)),
        UnaryFunction.Abs => Let(dialect.Abs(x)),
        UnaryFunction.Sqrt => Let(dialect.Sqrt(x)),
        UnaryFunction.Exp => Exp(x),
        UnaryFunction.ExpM1 => ExpM1(x),
        UnaryFunction.Log => Log(x),
        UnaryFunction.Log1p => Log1p(x),
        UnaryFunction.Tanh => Tanh(x),
        UnaryFunction.Sigmoid => Sigmoid(x),
        UnaryFunction.Sin => Wave(x, isCosine: false),
        UnaryFunction.Cos => Wave(x, isCosine: true),
        UnaryFunction.Sinh => Sinh(x),
        UnaryFunction.Cosh => Cosh(x),
        UnaryFunction.Atan => Atan(x),
        UnaryFunction.Floor or UnaryFunction.Ceiling or UnaryFunction.Round or UnaryFunction.Truncate => Let(dialect.Whole(function, x)),
        _ => throw new InvalidOperationException($"No code for {function}."),
    };

    // eˣ = 2ⁿ·eʳ with n = round(x·log2 e): a polynomial of degree 6 on |r| ≤ ½ ln 2; 1 ulp.
    private string Exp(string x) => ExpUpTo89(Let(dialect.Min(C(89f), x)));

    private string ExpUpTo89(string x)
    {
        var clamped = Let(dialect.Max(C(-104f), x));
        var (n, shifted, r) = Reduce(clamped);
        var p = ExpPolynomial(r);
        var result = names.New("exp");
        dialect.Scale(writer, result, Let($"{p} + {C(1)}"), n, shifted);
        return result;
    }

    /// <summary>Writes 2ˣ for x ≤ 0 as 2ⁿ·2ʳ with n = round(x): a polynomial of degree 6 on |r| ≤ ½; 0 below the smallest denormal.</summary>
    public string PowerOfTwo(string x)
    {
        var clamped = Let(dialect.Max(C(-151f), Let(x)));
        var shifted = Let($"{clamped} + {C(Round)}");
        var n = Let($"{shifted} - {C(Round)}");
        var r = Let($"{clamped} - {n}");
        var p = C(0.0001535335330339732f);
        foreach (var c in new[] { 0.0013398874563403836f, 0.009618437393377626f, 0.055503324707608624f, 0.24022647913269807f, 0.6931472028551287f, 1f }) p = Fma(p, r, C(c));
        var result = names.New("power");
        dialect.Scale(writer, result, p, n, shifted);
        return result;
    }

    // eˣ − 1 = 2·(2ⁿ⁻¹·(eʳ − 1) + (2ⁿ⁻¹ − ½)), which loses nothing near 0 and overflows no earlier than eˣ.
    private string ExpM1(string x)
    {
        var clamped = Let(dialect.Max(C(-25f), Let(dialect.Min(C(89f), x))));
        var (n, shifted, r) = Reduce(clamped);
        var p = ExpPolynomial(r);
        var power = names.New("power");
        dialect.Scale(writer, power, C(1), Let($"{n} - {C(1)}"), Let($"{shifted} - {C(1)}"));
        return Let($"{C(2)} * {Fma(p, power, Let($"{power} - {C(0.5f)}"))}");
    }

    // With e = exp(−|x|): 1/(1 + e) for x ≥ 0, e/(1 + e) below, which keeps its digits down to denormals.
    private string Sigmoid(string x)
    {
        var e = ExpUpTo89(Let(dialect.Negate(dialect.Abs(x))));
        var top = Let(dialect.Select(Comparison.GreaterOrEqual, x, C(0), C(1), e));
        return Let($"{top} / ({C(1)} + {e})");
    }

    // tanh|x| = m/(m + 2) with m = e^(2|x|) − 1; 2.6 ulp. From 9 on it is 1.
    private string Tanh(string x)
    {
        var doubled = Let(dialect.Min(C(18.1f), Let($"{dialect.Abs(x)} * {C(2)}")));
        var (n, shifted, r) = Reduce(doubled);
        var p = ExpPolynomial(r);
        var power = names.New("power");
        dialect.Scale(writer, power, C(1), n, shifted);
        var m = Fma(p, power, Let($"{power} - {C(1)}"));
        return Let(dialect.CopySign(Let($"{m} / ({m} + {C(2)})"), x));
    }

    // With h = (e^|x| − 1)/2: h + h/(2h + 1).
    private string Sinh(string x)
    {
        var (p, power) = Halved(x);
        var h = Let($"{C(2)} * {Fma(p, power, Let($"{power} - {C(0.25f)}"))}");
        var capped = Let(dialect.Min(C(1e30f), h));
        var sum = Let($"{h} + ({capped} / {Fma(C(2), capped, C(1))})");
        return Let(dialect.CopySign(sum, x));
    }

    // With h = e^|x|/2: h + 1/(4h).
    private string Cosh(string x)
    {
        var (p, power) = Halved(x);
        var h = Let($"{C(2)} * {Fma(p, power, power)}");
        return Let($"{h} + ({C(0.25f)} / {h})");
    }

    // e^|x| = 4·power·(p + 1), where nothing overflows before e^|x|/2 does.
    private (string P, string Power) Halved(string x)
    {
        var (n, shifted, r) = Reduce(Let(dialect.Min(C(89.5f), dialect.Abs(x))));
        var p = ExpPolynomial(r);
        var power = names.New("power");
        dialect.Scale(writer, power, C(1), Let($"{n} - {C(2)}"), Let($"{shifted} - {C(2)}"));
        return (p, power);
    }

    // x = n·π/2 + r: sine and cosine of r by the polynomials of Cephes, swapped for odd n, negated for n mod 4 ≥ 2. Both functions share them.
    private string Wave(string x, bool isCosine)
    {
        if (!angles.TryGetValue(x, out var angle))
        {
            var (r, quarters) = (names.New("rest"), names.New("quarters"));
            dialect.SplitQuarters(writer, x, r, quarters);
            var s = Let($"{r} * {r}");
            var p = C(-1.9515295891e-4f);
            foreach (var c in new[] { 8.3321608736e-3f, -1.6666654611e-1f }) p = Fma(p, s, C(c));
            var sine = Fma(Let($"{p} * {s}"), r, r);
            var q = C(2.443315711809948e-5f);
            foreach (var c in new[] { -1.388731625493765e-3f, 4.166664568298827e-2f, -0.5f, 1f }) q = Fma(q, s, C(c));
            angles.Add(x, angle = (sine, q, quarters));
        }

        var n = isCosine ? dialect.Next(angle.Quarters) : angle.Quarters;
        return Let(dialect.NegateByHalf(n, Let(dialect.SelectOdd(n, angle.Cosine, angle.Sine))));
    }

    // atan t by an odd polynomial up to 1, π/2 − atan(1/t) above; 1.7 ulp.
    private string Atan(string x)
    {
        var t = Let(dialect.Abs(x));
        var isLarge = (string large, string small) => Let(dialect.Select(Comparison.Greater, t, C(1), large, small));
        var z = isLarge(Let($"{C(1)} / {t}"), t);
        var s = Let($"{z} * {z}");
        var p = C(0.00292064599f);
        foreach (var c in new[] { -0.0163677428f, 0.0432115644f, -0.0755218938f, 0.106659934f, -0.142110527f, 0.199937731f, -0.333331525f }) p = Fma(p, s, C(c));
        var small = Fma(Let($"{p} * {s}"), z, z);
        var large = Let($"{C(1.57079637f)} - ({small} + {C(4.37113883e-8f)})");
        return Let(dialect.CopySign(isLarge(large, small), x));
    }

    // Whole exponents by squaring, halves by a root besides, others as e^(y·ln x).
    private string Power(string x, float exponent)
    {
        var magnitude = Math.Abs(exponent);
        var whole = (int)magnitude;
        if (magnitude - whole is not (0 or 0.5f)) return Exp(Let($"{C(exponent)} * {Log(x)}"));
        var result = magnitude == whole ? "" : Let(dialect.Sqrt(x));
        for (var square = x; whole > 0; whole >>= 1)
        {
            if ((whole & 1) == 1) result = result.Length == 0 ? square : Let($"{result} * {square}");
            if (whole > 1) square = Let($"{square} * {square}");
        }

        return exponent > 0 ? result : Let($"{C(1)} / {result}");
    }

    // Φ(−|x|) = e^(−x²/2)·u·p(u) with u = 1/(1 + 0.35·|x|) and p a minimax polynomial; the slope has the same exponential. A rounding of x² counts as
    // often as there are halves of it.
    private string Cdf(Expression value)
    {
        var x = Value(value);
        var bell = Value(Expression.Bell(value));
        var u = Let($"{C(1)} / {Fma(C(0.35f), Let(dialect.Abs(x)), C(1))}");
        var p = C(-0.029158030f);
        foreach (var c in new[] { 0.144031614f, -0.25584042f, 0.159321278f, -0.023213407f, 0.105552934f, 0.119821183f, 0.139863521f, 0.139621302f }) p = Fma(p, u, C(c));
        var tail = Let($"{bell} * {Let($"{p} * {u}")}");
        return Let(dialect.Select(Comparison.GreaterOrEqual, x, C(0), Let($"{C(1)} - {tail}"), tail));
    }

    // ln x = e·ln 2 + ln m with m in [√½, √2) and the Cephes polynomial for ln(1 + f); 0 gives −∞, negative numbers NaN, denormals scale up.
    private string Log(string x)
    {
        var isTiny = dialect.Select(Comparison.Greater, C(1.17549435e-38f), x, Let($"{x} * {C(8388608f)}"), x);
        var scaled = Let(isTiny);
        var (exponent, mantissa) = (names.New("exponent"), names.New("mantissa"));
        dialect.Split(writer, scaled, exponent, mantissa);
        var e = Let(dialect.Select(Comparison.Greater, C(1.17549435e-38f), x, Let($"{exponent} - {C(23f)}"), exponent));
        var f = Let($"{mantissa} - {C(1)}");
        var z = Let($"{f} * {f}");
        var p = C(7.0376836292e-2f);
        foreach (var c in new[]
        {
            -1.1514610310e-1f, 1.1676998740e-1f, -1.2420140846e-1f, 1.4249322787e-1f,
            -1.6668057665e-1f, 2.0000714765e-1f, -2.4999993993e-1f, 3.3333331174e-1f,
        })
        {
            p = Fma(p, f, C(c));
        }

        var y = Let($"{p} * {f} * {z}");
        y = Fma(e, C(-2.12194440e-4f), y);
        y = Fma(C(-0.5f), z, y);
        y = Fma(e, C(0.693359375f), Let($"{f} + {y}"));
        y = Let(dialect.Select(Comparison.Greater, x, C(float.MaxValue), x, y));
        var atZero = Let(dialect.Select(Comparison.GreaterOrEqual, x, C(0), C(float.NegativeInfinity), C(float.NaN)));
        return Let(dialect.Select(Comparison.Greater, x, C(0), y, atZero));
    }

    // ln(1 + x): the rounding of 1 + x is put back through the derivative. The bounds keep 0/0 and ∞ − ∞ out at the ends.
    private string Log1p(string x)
    {
        var u = Let($"{C(1)} + {x}");
        var capped = Let(dialect.Min(C(float.MaxValue), u));
        var lost = Let($"{x} - ({capped} - {C(1)})");
        var log = Log(u);
        return Let($"{log} + ({lost} / {Let(dialect.Max(C(1.17549435e-38f), capped))})");
    }

    private (string N, string Shifted, string R) Reduce(string x)
    {
        var shifted = Fma(x, C(Log2E), C(Round));
        var n = Let($"{shifted} - {C(Round)}");
        var r = Fma(n, C(-0.693145752f), x);
        return (n, shifted, Fma(n, C(-1.42860677e-6f), r));
    }

    // eʳ − 1
    private string ExpPolynomial(string r)
    {
        var p = C(0.001381461275741458f);
        foreach (var c in new[] { 0.008368710055947304f, 0.04166838899254799f, 0.1666652113199234f, 0.4999999403953552f }) p = Fma(p, r, C(c));
        return Fma(Let($"{p} * {r}"), r, r);
    }

    protected string C(float value) => constants.Name(value);

    protected string Fma(string a, string b, string c) => Let(dialect.MultiplyAdd(a, b, c));

    protected string Let(string code)
    {
        var name = names.New("t");
        writer.Line($"var {name} = {code};");
        return name;
    }
}
