using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>The text of kernels: a method of one vector width, and the method that picks the width.</summary>
internal static class KernelText
{
    /// <summary>What kernels are written with, at the head of their files.</summary>
    public static readonly string[] Usings =
    [
        "using global::System;",
        "using global::System.Runtime.CompilerServices;",
        "using global::System.Runtime.Intrinsics;",
        "using global::System.Runtime.Intrinsics.X86;",
    ];

    /// <summary>Writes the kernel for one width.</summary>
    /// <param name="writer">Where the text goes.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="dialect">The width.</param>
    /// <param name="name">Its name.</param>
    /// <param name="access">Who sees it, as C#.</param>
    /// <param name="call">The names of the kernels it calls.</param>
    public static void Method(CodeWriter writer, Kernel kernel, Dialect dialect, string name, string access, Func<Kernel, string> call)
    {
        writer.Line($"/// <summary>{kernel.Summary}</summary>");
        kernel.Declare(new KernelContext(writer, dialect, call), access, name);
        writer.Line();
    }

    /// <summary>Writes the method that calls the kernel in the widest vectors the processor has; costs nothing once compiled.</summary>
    /// <param name="writer">Where the text goes.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="name">Its name.</param>
    /// <param name="access">Who sees it, as C#.</param>
    /// <param name="classes">The classes of the widths are called this, with the width behind.</param>
    public static void Dispatch(CodeWriter writer, Kernel kernel, string name, string access, string classes)
    {
        writer.Line($"/// <summary>{kernel.Summary}</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        var (generic, constraint) = kernel.TakesBody ? ("<TBody>", $" where TBody : struct, {TileBodyKernel.WholeInterface}") : ("", "");
        using (writer.Block($"{access} static void {name}{generic}({string.Join(", ", kernel.Parameters)}){constraint}"))
        {
            var arguments = string.Join(", ", kernel.Parameters.Select(ArgumentOf));
            foreach (var dialect in Dialect.All)
            {
                var call = $"{classes}{dialect.Suffix}.{name}{generic}({arguments});";
                var keyword = dialect == Dialect.All[0] ? "if" : "else if";
                writer.Line(dialect.Condition is null ? $"else {call}" : $"{keyword} ({dialect.Condition}) {call}");
            }
        }

        writer.Line();
    }

    // "ref float x" is passed as "ref x", "int rows" as "rows".
    private static string ArgumentOf(string parameter)
    {
        var words = parameter.Split(' ');
        return words[0] == "ref" ? $"ref {words[2]}" : words[1];
    }
}
