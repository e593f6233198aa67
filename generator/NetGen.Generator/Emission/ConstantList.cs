namespace NetGen.Generator.Emission;

/// <summary>Many integer constants in one declaration.</summary>
internal static class ConstantList
{
    public static void Emit(CodeWriter writer, IEnumerable<(string Name, int Value, string Comment)> constants)
    {
        var list = constants.ToList();
        if (list.Count == 0) return;
        writer.Line("public const int");
        for (var i = 0; i < list.Count; i++)
        {
            var (name, value, comment) = list[i];
            writer.Line($"    {name} = {value}{(i < list.Count - 1 ? "," : ";")}{(comment.Length > 0 ? $" // {comment}" : "")}");
        }
    }
}
