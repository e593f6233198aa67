using System.Reflection;
using System.Runtime.Intrinsics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Kernels;
using Xunit;

namespace NetGen.Tests.Kernels;

/// <summary>Kernels on their own, without a network: a class for each vector width.</summary>
internal static class CompiledKernels
{
    public static Assembly Compile(KernelSet kernels, string name)
    {
        var writer = new CodeWriter();
        writer.Lines("using System;", "using System.Runtime.CompilerServices;", "using System.Runtime.Intrinsics;", "using System.Runtime.Intrinsics.X86;");
        foreach (var dialect in Dialect.All) kernels.Emit(writer, dialect);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(writer.ToString())],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(5)));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>A kernel of a width.</summary>
    public static T Method<T>(this Assembly compiled, string name, string width) where T : Delegate => compiled
        .GetType($"Kernels{width}")!
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
        .Single(m => m.Name == name)
        .CreateDelegate<T>();

    public static bool IsSupported(string width) => width switch
    {
        "512" => Vector512.IsHardwareAccelerated,
        "256" => Vector256.IsHardwareAccelerated,
        "128" => Vector128.IsHardwareAccelerated,
        _ => true,
    };
}
