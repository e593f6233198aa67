using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>Horizontal sums.</summary>
internal static class FoldCode
{
    /// <summary>The sum of all lanes of a local, a float: half after half, in fewer instructions than one sum of all.</summary>
    public static string Sum(CodeWriter writer, Dialect dialect, string sums)
    {
        var current = sums;
        for (var lanes = dialect.Lanes / 2; lanes >= 4; lanes /= 2)
        {
            writer.Line($"var {sums}Of{lanes} = {current}.GetLower() + {current}.GetUpper();");
            current = $"{sums}Of{lanes}";
        }

        return dialect.Lanes == 1 ? sums : $"Vector128.Sum({current})";
    }

    /// <summary>Writes a Vector128 whose lane i is the sum of all lanes of <paramref name="sums"/>[i].</summary>
    public static void Sum4(CodeWriter writer, Dialect dialect, string result, IReadOnlyList<string> sums)
    {
        var (a, b, c, d) = (sums[0], sums[1], sums[2], sums[3]);
        switch (dialect.Lanes)
        {
            case 16:
                // Within each 128-bit lane: (a, b, a, b) and (c, d, c, d), then (a, b, c, d); then the four lanes.
                writer.Line($"var {result}ab = Avx512F.UnpackLow({a}, {b}) + Avx512F.UnpackHigh({a}, {b});");
                writer.Line($"var {result}cd = Avx512F.UnpackLow({c}, {d}) + Avx512F.UnpackHigh({c}, {d});");
                writer.Line($"var {result}all = Avx512F.UnpackLow({result}ab.AsDouble(), {result}cd.AsDouble()).AsSingle() + Avx512F.UnpackHigh({result}ab.AsDouble(), {result}cd.AsDouble()).AsSingle();");
                writer.Line($"var {result}half = {result}all.GetLower() + {result}all.GetUpper();");
                writer.Line($"var {result} = {result}half.GetLower() + {result}half.GetUpper();");
                break;
            case 8:
                writer.Line($"var {result}all = Avx.HorizontalAdd(Avx.HorizontalAdd({a}, {b}), Avx.HorizontalAdd({c}, {d}));");
                writer.Line($"var {result} = {result}all.GetLower() + {result}all.GetUpper();");
                break;
            default:
                writer.Line($"var {result} = Vector128.Create(Vector128.Sum({a}), Vector128.Sum({b}), Vector128.Sum({c}), Vector128.Sum({d}));");
                break;
        }
    }
}
