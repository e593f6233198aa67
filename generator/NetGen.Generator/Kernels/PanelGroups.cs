using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The loops of a kernel that turns groups of rows into one row each: the rows of a sample, or of the whole batch. Its parameters end with
/// <see cref="Parameters"/>.
/// </summary>
internal static class PanelGroups
{
    /// <summary>The offset of a group's first row in a matrix.</summary>
    public const string Rows = "(panel * stride) + (group * rows * 16)";

    /// <summary>The offset of a group's row in a matrix with one row a group.</summary>
    public const string Group = "(panel * groupStride) + (group * 16)";

    public static readonly IReadOnlyList<string> Parameters =
        ["nint stride", "nint groupStride", "int firstPanel", "int endPanel", "int rows", "int firstGroup", "int endGroup"];

    /// <summary>Writes <paramref name="call"/> for each panel and group.</summary>
    public static void Emit(CodeWriter writer, string call)
    {
        using (writer.Block("for (nint panel = firstPanel; panel < endPanel; panel++)"))
        using (writer.Block("for (nint group = firstGroup; group < endGroup; group++)"))
        {
            writer.Line(call);
        }
    }
}
