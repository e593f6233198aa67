using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>The text of a <see cref="RowTileKernel"/>: one vector sum a row, then the four of them side by side.</summary>
internal sealed class RowTileCode(CodeWriter writer, Dialect dialect, VectorConstants constants)
{
    public CodeWriter Writer => writer;

    public Dialect Dialect => dialect;

    public VectorConstants Constants => constants;

    /// <summary>Declares the name of each row of a matrix.</summary>
    public void Rows(string matrix, int count)
    {
        for (var k = 0; k < count; k++) writer.Line($"ref var {matrix}Row{k} = ref Unsafe.Add(ref {matrix}, (row + {k}) * 16);");
    }

    /// <summary>Declares a sum of each row.</summary>
    public void Zero(string name, int count)
    {
        for (var k = 0; k < count; k++) writer.Line($"var {name}{k} = {dialect.Zero};");
    }

    /// <summary>Folds the sums of all rows into <paramref name="result"/>: four lanes, or a number for one row.</summary>
    public void Fold(string result, string sums, int count)
    {
        if (count == 1) writer.Line($"var {result} = {dialect.Sum($"{sums}0")};");
        else FoldCode.Sum4(writer, dialect, result, [.. Enumerable.Range(0, count).Select(k => $"{sums}{k}")]);
    }

    /// <summary>A constant beside folded sums.</summary>
    public static string Number(float value, int count) => count == 1 ? CodeWriter.Literal(value) : $"Vector128.Create({CodeWriter.Literal(value)})";

    /// <summary>Row <paramref name="k"/>'s number among folded ones.</summary>
    public static string Element(string folded, int k, int count) => count == 1 ? folded : $"{folded}.GetElement({k})";

    /// <summary>Stores folded numbers as number <paramref name="lane"/> of their rows.</summary>
    public void Store(string folded, string target, int lane, int count)
    {
        for (var k = 0; k < count; k++) writer.Line($"Unsafe.Add(ref {target}, ((row + {k}) * 16) + {lane}) = {Element(folded, k, count)};");
    }
}
