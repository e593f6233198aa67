using NetGen.Generator.Kernels;
using NetGen.Generator.Kernels.Library;

namespace NetGen.Generator.Emission;

/// <summary>The files of the library of kernels, one a class.</summary>
internal static class KernelLibraryFile
{
    /// <summary>The file of the class <paramref name="name"/>.</summary>
    public static string Of(string name)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer);
        writer.Lines(KernelText.Usings);
        writer.Lines("", $"namespace {KernelLibrary.Namespace};", "", FileHeader.GeneratedCode);
        using (writer.Block($"static partial class {name}"))
        {
            if (Dialect.All.FirstOrDefault(dialect => KernelLibrary.ClassOf(dialect) == name) is { } width) EmitWidth(writer, width);
            else EmitDispatch(writer);
        }

        return writer.ToString();
    }

    private static void EmitDispatch(CodeWriter writer)
    {
        foreach (var kernel in KernelLibrary.Entries)
        {
            if (kernel.IsVectorized) KernelText.Dispatch(writer, kernel, kernel.Stem, "public", KernelLibrary.Class);
            else KernelText.Method(writer, kernel, Dialect.All[3], kernel.Stem, "public", other => other.Stem);
        }
    }

    private static void EmitWidth(CodeWriter writer, Dialect dialect)
    {
        foreach (var kernel in KernelLibrary.Of(dialect).Where(kernel => kernel.IsVectorized))
        {
            KernelText.Method(writer, kernel, dialect, kernel.Stem, "public", Call);
        }

        string Call(Kernel kernel) => !KernelLibrary.Holds(kernel, dialect)
            ? throw new InvalidOperationException($"A kernel of the library calls {kernel.Stem}, which is not in it.")
            : kernel.IsVectorized ? kernel.Stem : $"{KernelLibrary.Class}.{kernel.Stem}";
    }
}
