using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>A width of <c>System.Runtime.Intrinsics</c>.</summary>
internal sealed class VectorDialect(int bits) : Dialect
{
    // The first two of eight classes of numbers, quiet and signalling NaN, are replaced.
    private const int NaNs = 0x22;

    private readonly string name = $"Vector{bits}";

    public override int Lanes => bits / 32;

    public override string Type => $"{name}<float>";

    public override string Suffix => bits.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override string? Condition => $"{name}.IsHardwareAccelerated";

    // 512 bits have 32 registers, 256 and 128 bits have 16 on x64: accumulators, weights and one broadcast must fit.
    public override IReadOnlyList<int> TileRows => bits == 512 ? [8, 4] : [4];

    public override int TileVectors => 2;

    public override int TilePixels => bits == 512 ? 14 : 6;

    public override bool HasManyRegisters => bits == 512;

    public override int InputGradientRows => bits == 512 ? 4 : 2;

    public override IReadOnlyList<(int Vectors, int Split)> RowTiles => bits switch
    {
        512 => [(8, 1), (4, 2), (1, 4)],
        256 => [(8, 1), (2, 4)],
        _ => [(8, 1), (4, 2)],
    };

    public override string Zero => $"{Type}.Zero";

    public override string Indices => $"{Type}.Indices";

    public override string Load(string reference, int offset) =>
        offset == 0 ? $"{name}.LoadUnsafe(ref {reference})" : $"{name}.LoadUnsafe(ref {reference}, {offset})";

    public override string Store(string value, string reference, int offset) =>
        offset == 0 ? $"{value}.StoreUnsafe(ref {reference});" : $"{value}.StoreUnsafe(ref {reference}, {offset});";

    public override string Broadcast(string scalar) => $"{name}.Create({scalar})";

    // 128-bit code also runs where there is no fused multiply-add; the estimate then multiplies and adds.
    public override string MultiplyAdd(string a, string b, string c) =>
        bits == 128 ? $"{name}.MultiplyAddEstimate({a}, {b}, {c})" : $"{name}.FusedMultiplyAdd({a}, {b}, {c})";

    public override string Min(string a, string b) => $"{name}.MinNative({a}, {b})";

    public override string Max(string a, string b) => $"{name}.MaxNative({a}, {b})";

    // The instruction gives b where either is not a number; the second puts such a local back. What the runtime makes of Max also orders zeros.
    public override string Maximum(string local, string b) =>
        bits == 512 ? $"Avx512F.Fixup({Max(local, b)}, {local}, Vector512.Create({NaNs}), 0)" : $"{name}.Max({local}, {b})";

    public override string Abs(string a) => $"{name}.Abs({a})";

    public override string Sqrt(string a) => $"{name}.Sqrt({a})";

    public override string Negate(string a) => $"(-{a})";

    public override string Whole(UnaryFunction function, string a) => $"{name}.{function}({a})";

    public override void SplitQuarters(CodeWriter writer, string value, string rest, string quarters)
    {
        writer.Line($"var ({rest}Low, {rest}High) = {name}.Widen({value});");
        foreach (var half in new[] { "Low", "High" })
        {
            writer.Line($"var {quarters}{half} = {name}.Round({rest}{half} * {name}.Create({Quarters.Inverse}));");
            var first = MultiplyAdd($"{quarters}{half}", $"{name}.Create(-{Quarters.First})", rest + half);
            writer.Line($"{rest}{half} = {MultiplyAdd($"{quarters}{half}", $"{name}.Create(-{Quarters.Second})", first)};");
        }

        // What has lost its digits stays in bounds.
        var narrow = $"{name}.Narrow({rest}Low, {rest}High)";
        writer.Line($"var {rest} = {Max(Broadcast($"-{Quarters.Bound}"), Min(Broadcast(Quarters.Bound), narrow))};");
        writer.Line($"var {quarters} = {name}.ConvertToInt32({name}.Narrow({quarters}Low, {quarters}High));");
    }

    public override string FirstElement => $"{name}<int>.Zero";

    public override string OneElement => $"{name}<int>.One";

    public override string Element(string vector, string number) => $"Avx512F.PermuteVar16x32({vector}, {number})";

    public override string Next(string integers) => $"({integers} + {name}<int>.One)";

    public override string SelectOdd(string integers, string odd, string even) =>
        $"{name}.ConditionalSelect({name}.Equals({integers} & {name}<int>.One, {name}<int>.Zero).AsSingle(), {even}, {odd})";

    public override string NegateByHalf(string integers, string value) =>
        $"({value}.AsInt32() ^ {name}.ShiftLeft({integers} & {name}.Create(2), 30)).AsSingle()";

    public override string CopySign(string magnitude, string sign) => $"{name}.CopySign({magnitude}, {sign})";

    public override string Select(Comparison comparison, string left, string right, string then, string otherwise) =>
        $"{name}.ConditionalSelect({name}.{(comparison is Comparison.Greater ? "GreaterThan" : "GreaterThanOrEqual")}({left}, {right}), {then}, {otherwise})";

    public override void Scale(CodeWriter writer, string result, string value, string n, string shifted)
    {
        if (bits == 512)
        {
            writer.Line($"var {result} = Avx512F.Scale({value}, {n});");
            return;
        }

        // Two factors, since one cannot reach from the largest number to the smallest denormal.
        writer.Line($"var {result}Power = {shifted}.AsInt32() - {name}.Create(0x4B400000);");
        writer.Line($"var {result}Half = {name}.ShiftRightArithmetic({result}Power, 1);");
        writer.Line($"var {result} = {value}");
        writer.Line($"    * {name}.ShiftLeft({result}Half + {name}.Create(127), 23).AsSingle()");
        writer.Line($"    * {name}.ShiftLeft({result}Power - {result}Half + {name}.Create(127), 23).AsSingle();");
    }

    public override string PowerOfTwo(string biased) => $"{name}.ShiftLeft({biased}.AsInt32(), 23).AsSingle()";

    public override bool HasPowers => bits == 512;

    // The control asks for no bits behind the point, rounded down.
    public override string Fraction(string t) => $"Avx512DQ.Reduce({t}, 1)";

    public override string ScaleByFloor(string value, string t) => $"Avx512F.Scale({value}, {t})";

    public override void Split(CodeWriter writer, string value, string exponent, string mantissa)
    {
        writer.Line($"var {exponent}Bits = {value}.AsInt32() - {name}.Create(0x3F3504F3);");
        writer.Line($"var {exponent} = {name}.ConvertToSingle({name}.ShiftRightArithmetic({exponent}Bits, 23));");
        writer.Line($"var {mantissa} = (({exponent}Bits & {name}.Create(0x007FFFFF)) + {name}.Create(0x3F3504F3)).AsSingle();");
    }

    public override string Sum(string value) => $"{name}.Sum({value})";

    public override string Largest(CodeWriter writer, string value)
    {
        var current = value;
        for (var width = bits / 2; width >= 128; width /= 2)
        {
            writer.Line($"var {value}{width} = Vector{width}.MaxNative({current}.GetLower(), {current}.GetUpper());");
            current = $"{value}{width}";
        }

        writer.Line($"var {value}Pair = Vector128.MaxNative({current}, Vector128.Shuffle({current}, Vector128.Create(2, 3, 0, 1)));");
        return $"MathF.Max({value}Pair.ToScalar(), {value}Pair.GetElement(1))";
    }
}
