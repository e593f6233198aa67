using NetGen.Generator.Emission;
using NetGen.Generator.Kernels.Library;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The kernels of one network, each once, and the classes that hold them: one a vector width and one that picks the width. What the library
/// holds is called there.
/// </summary>
internal sealed class KernelSet
{
    private const string Class = "Kernels";

    private readonly List<Kernel> entries = [];
    private readonly HashSet<Kernel> known = [];
    private readonly Dictionary<Kernel, string> names = [];
    private readonly Dictionary<string, int> stems = [];

    /// <summary>Whether <paramref name="kernel"/> is a method of the library; otherwise it is added unless it is there.</summary>
    public bool IsShared(Kernel kernel)
    {
        if (KernelLibrary.Holds(kernel)) return true;
        if (known.Add(kernel)) entries.Add(kernel);
        return false;
    }

    /// <summary>The name of <paramref name="kernel"/>'s method.</summary>
    public string NameOf(Kernel kernel)
    {
        if (KernelLibrary.Holds(kernel)) return kernel.Stem;
        if (names.TryGetValue(kernel, out var name)) return name;
        stems.TryGetValue(kernel.Stem, out var count);
        stems[kernel.Stem] = count + 1;
        name = count == 0 ? kernel.Stem : $"{kernel.Stem}_{count + 1}";
        names.Add(kernel, name);
        return name;
    }

    /// <summary>The class that session code calls, and those of the widths with it; to be written when they are.</summary>
    public void EmitDispatch(CodeWriter writer)
    {
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"internal static class {Class}"))
        {
            foreach (var kernel in entries.Where(k => k.IsVectorized)) KernelText.Dispatch(writer, kernel, NameOf(kernel), "internal", Class);
            foreach (var kernel in entries.Where(k => !k.IsVectorized)) KernelText.Method(writer, kernel, Dialect.All[3], NameOf(kernel), "internal", NameOf);
        }
    }

    /// <summary>The class of all kernels in one vector width.</summary>
    public void Emit(CodeWriter writer, Dialect dialect)
    {
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"internal static class {Class}{dialect.Suffix}"))
        {
            var queue = new List<Kernel>(entries.Where(k => k.IsVectorized));
            var queued = new HashSet<Kernel>(queue);
            for (var i = 0; i < queue.Count; i++)
            {
                KernelText.Method(writer, queue[i], dialect, NameOf(queue[i]), known.Contains(queue[i]) ? "internal" : "private", Enqueue);
            }

            string Enqueue(Kernel kernel)
            {
                if (!kernel.IsVectorized) return $"{(IsShared(kernel) ? KernelLibrary.Class : Class)}.{NameOf(kernel)}";
                if (KernelLibrary.Holds(kernel, dialect)) return $"{KernelLibrary.ClassOf(dialect)}.{kernel.Stem}";
                if (queued.Add(kernel)) queue.Add(kernel);
                return NameOf(kernel);
            }
        }
    }
}
