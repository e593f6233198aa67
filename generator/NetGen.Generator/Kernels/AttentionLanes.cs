using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>Loops over keys with queries as lanes.</summary>
internal static class AttentionLanes
{
    /// <summary>s·log₂e: exp(s·x) is 2 to the power of that times x.</summary>
    public static float BinaryScale(float scale) => (float)(scale * 1.4426950408889634);

    /// <summary>Writes a loop over keys with a reference to the row of each of <paramref name="matrices"/>, its name and <c>Row</c>.</summary>
    public static void Loop(CodeWriter writer, string first, string end, IReadOnlyList<string> matrices, Action body)
    {
        using (writer.Block($"for (nint key = {first}; key < {end}; key++)"))
        {
            foreach (var matrix in matrices) writer.Line($"ref var {matrix}Row = ref Unsafe.Add(ref {matrix}, (key * 16) + lane);");
            body();
        }
    }

    /// <summary>A value where the key counts, <paramref name="otherwise"/> where it does not.</summary>
    public static string Counted(Dialect dialect, VectorConstants constants, string value, string otherwise) =>
        dialect.Select(Comparison.GreaterOrEqual, dialect.Broadcast("Unsafe.Add(ref counts, key * 16)"), constants.Name(0.5f), value, otherwise);

    /// <summary>A value where the query is not before the key, <paramref name="otherwise"/> where it is.</summary>
    public static string Seen(Dialect dialect, string value, string otherwise) =>
        dialect.Select(Comparison.GreaterOrEqual, "indices", dialect.Broadcast("(float)(key - whole - lane)"), value, otherwise);
}
