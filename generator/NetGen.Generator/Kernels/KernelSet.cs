using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>The kernels of one network, each once, and the classes that hold them: one a vector width and one that picks the width.</summary>
internal sealed class KernelSet
{
    private readonly List<Kernel> entries = [];
    private readonly HashSet<Kernel> known = [];
    private readonly Dictionary<Kernel, string> names = [];
    private readonly Dictionary<string, int> stems = [];

    /// <summary>The name of <paramref name="kernel"/>'s method, which is added unless it is there.</summary>
    public string Use(Kernel kernel)
    {
        if (known.Add(kernel)) entries.Add(kernel);
        return NameOf(kernel);
    }

    /// <summary>The class that session code calls: picks the widest vectors the processor has; costs nothing once compiled.</summary>
    public void EmitDispatch(CodeWriter writer)
    {
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block("internal static class Kernels"))
        {
            foreach (var kernel in entries.Where(k => k.IsVectorized))
            {
                writer.Line($"/// <summary>{kernel.Summary}</summary>");
                writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
                using (writer.Block($"internal static void {NameOf(kernel)}({string.Join(", ", kernel.Parameters)})"))
                {
                    var arguments = string.Join(", ", kernel.Parameters.Select(ArgumentOf));
                    foreach (var dialect in Dialect.All)
                    {
                        var call = $"Kernels{dialect.Suffix}.{NameOf(kernel)}({arguments});";
                        var keyword = dialect == Dialect.All[0] ? "if" : "else if";
                        writer.Line(dialect.Condition is null ? $"else {call}" : $"{keyword} ({dialect.Condition}) {call}");
                    }
                }

                writer.Line();
            }

            foreach (var kernel in entries.Where(k => !k.IsVectorized))
            {
                EmitMethod(writer, kernel, Dialect.All[3], other => NameOf(other), "internal");
            }
        }
    }

    /// <summary>The class of all kernels in one vector width.</summary>
    public void Emit(CodeWriter writer, Dialect dialect)
    {
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"internal static class Kernels{dialect.Suffix}"))
        {
            var queue = new List<Kernel>(entries.Where(k => k.IsVectorized));
            var queued = new HashSet<Kernel>(queue);
            for (var i = 0; i < queue.Count; i++)
            {
                EmitMethod(writer, queue[i], dialect, Enqueue, known.Contains(queue[i]) ? "internal" : "private");
            }

            string Enqueue(Kernel kernel)
            {
                if (queued.Add(kernel)) queue.Add(kernel);
                return NameOf(kernel);
            }
        }
    }

    private static void EmitMethod(CodeWriter writer, Kernel kernel, Dialect dialect, Func<Kernel, string> call, string access)
    {
        writer.Line($"/// <summary>{kernel.Summary}</summary>");
        kernel.Declare(new KernelContext(writer, dialect, call), access, call(kernel));
        writer.Line();
    }

    private string NameOf(Kernel kernel)
    {
        if (names.TryGetValue(kernel, out var name)) return name;
        stems.TryGetValue(kernel.Stem, out var count);
        stems[kernel.Stem] = count + 1;
        name = count == 0 ? kernel.Stem : $"{kernel.Stem}_{count + 1}";
        names.Add(kernel, name);
        return name;
    }

    // "ref float x" is passed as "ref x", "int rows" as "rows".
    private static string ArgumentOf(string parameter)
    {
        var words = parameter.Split(' ');
        return words[0] == "ref" ? $"ref {words[2]}" : words[1];
    }
}
