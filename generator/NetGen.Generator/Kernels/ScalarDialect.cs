using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>Plain floats: for machines without vectors, and the simplest reading of every kernel.</summary>
internal sealed class ScalarDialect : Dialect
{
    public override int Lanes => 1;

    public override string Type => "float";

    public override string Suffix => "Scalar";

    public override string? Condition => null;

    public override IReadOnlyList<int> TileRows => [4];

    public override int TileVectors => 4;

    public override int TilePixels => 4;

    public override int InputGradientRows => 2;

    public override IReadOnlyList<(int Vectors, int Split)> RowTiles => [(16, 1)];

    public override string Zero => "0f";

    public override string Indices => "0f";

    public override string Load(string reference, int offset) => offset == 0 ? reference : $"Unsafe.Add(ref {reference}, {offset})";

    public override string Store(string value, string reference, int offset) => $"{Load(reference, offset)} = {value};";

    public override string Broadcast(string scalar) => scalar;

    public override string MultiplyAdd(string a, string b, string c) => $"(({a} * {b}) + {c})";

    public override string Min(string a, string b) => $"MathF.Min({a}, {b})";

    public override string Max(string a, string b) => $"MathF.Max({a}, {b})";

    public override string Maximum(string local, string b) => $"MathF.Max({local}, {b})";

    public override string Abs(string a) => $"MathF.Abs({a})";

    public override string Sqrt(string a) => $"MathF.Sqrt({a})";

    public override string Negate(string a) => $"(-{a})";

    public override string Whole(UnaryFunction function, string a) => $"MathF.{function}({a})";

    public override void SplitQuarters(CodeWriter writer, string value, string rest, string quarters)
    {
        writer.Line($"var {quarters}Wide = Math.Round({value} * {Quarters.Inverse});");
        writer.Line($"var {rest}Wide = {value} - ({quarters}Wide * {Quarters.First}) - ({quarters}Wide * {Quarters.Second});");
        writer.Line($"var {rest} = Math.Clamp((float){rest}Wide, -{Quarters.Bound}, {Quarters.Bound});");
        writer.Line($"var {quarters} = (int){quarters}Wide;");
    }

    public override string Next(string integers) => $"({integers} + 1)";

    public override string SelectOdd(string integers, string odd, string even) => $"(({integers} & 1) == 0 ? {even} : {odd})";

    public override string NegateByHalf(string integers, string value) => $"(({integers} & 2) == 0 ? {value} : -{value})";

    public override string CopySign(string magnitude, string sign) => $"MathF.CopySign({magnitude}, {sign})";

    public override string Select(Comparison comparison, string left, string right, string then, string otherwise) =>
        $"({left} {(comparison is Comparison.Greater ? ">" : ">=")} {right} ? {then} : {otherwise})";

    public override void Scale(CodeWriter writer, string result, string value, string n, string shifted)
    {
        writer.Line($"var {result}Power = BitConverter.SingleToInt32Bits({shifted}) - 0x4B400000;");
        writer.Line($"var {result}Half = {result}Power >> 1;");
        writer.Line($"var {result} = {value}");
        writer.Line($"    * BitConverter.Int32BitsToSingle(({result}Half + 127) << 23)");
        writer.Line($"    * BitConverter.Int32BitsToSingle(({result}Power - {result}Half + 127) << 23);");
    }

    public override string PowerOfTwo(string biased) => $"BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits({biased}) << 23)";

    public override void Split(CodeWriter writer, string value, string exponent, string mantissa)
    {
        writer.Line($"var {exponent}Bits = BitConverter.SingleToInt32Bits({value}) - 0x3F3504F3;");
        writer.Line($"var {exponent} = (float)({exponent}Bits >> 23);");
        writer.Line($"var {mantissa} = BitConverter.Int32BitsToSingle(({exponent}Bits & 0x007FFFFF) + 0x3F3504F3);");
    }

    public override string Sum(string value) => value;

    public override string Largest(CodeWriter writer, string value) => value;
}
