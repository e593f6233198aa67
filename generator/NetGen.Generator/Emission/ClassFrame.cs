using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Emission;

/// <summary>Opens the user's class again, with its namespace and containers around it.</summary>
internal static class ClassFrame
{
    /// <summary>Writes <paramref name="body"/> as a part of the class, derived from <c>NetGen.Network</c>.</summary>
    public static void Write(CodeWriter writer, NetworkClass type, string aliases, string attributes, Action body)
    {
        if (type.Namespace.Length > 0) writer.Lines($"namespace {type.Namespace};", "");
        if (aliases.Length > 0) writer.Lines([.. aliases.Split('\n'), ""]);
        Containers(0);

        void Containers(int index)
        {
            if (index < type.Containers.Count)
            {
                using (writer.Block(type.Containers[index])) Containers(index + 1);
                return;
            }

            foreach (var line in attributes.Split('\n')) writer.Line(line);
            using (writer.Block($"partial class {type.Name} : global::NetGen.Network")) body();
        }
    }
}
