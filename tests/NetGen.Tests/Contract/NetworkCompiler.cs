using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Analyzers.Graphs;
using NetGen.Generator;

namespace NetGen.Tests.Contract;

/// <summary>Compiles attribute source in memory with the generator, as the user's build does, and loads the result.</summary>
public static class NetworkCompiler
{
    /// <summary>What the names of compiled assemblies start with.</summary>
    public const string AssemblyPrefix = "Networks";

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<CompiledNetwork>>> Cache = new();

    private static readonly ConcurrentDictionary<string, Lazy<Graph[]>> Graphs = new();

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file
                && (file.StartsWith("System.", StringComparison.Ordinal) || file is "NetGen.dll" or "NetGen.Tests.dll" or "NetGen.Analyzers.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>All networks that a source declares; compiled once for each distinct source.</summary>
    /// <param name="source">C# below <c>using NetGen;</c>.</param>
    public static IReadOnlyList<CompiledNetwork> Compile(string source) =>
        Cache.GetOrAdd(source, text => new(() => CompileAndLoad("using NetGen;\n" + text))).Value;

    /// <summary>The checked graphs of all networks that a source declares, without any generated code.</summary>
    public static Graph[] ReadGraphs(string source) =>
        Graphs.GetOrAdd(source, text => new(() => GraphReader.Read(Compilation("using NetGen;\n" + text)))).Value;

    private static CSharpCompilation Compilation(string source) => CSharpCompilation.Create(
        AssemblyPrefix + Guid.NewGuid().ToString("N"),
        [CSharpSyntaxTree.ParseText(source, ParseOptions)],
        References.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    private static CompiledNetwork[] CompileAndLoad(string source)
    {
        var compilation = Compilation(source);
        var graphs = GraphReader.Read(compilation);
        var drivers = graphs.Select(graph => CSharpSyntaxTree.ParseText(DriverWriter.Write(graph), ParseOptions));
        GeneratorDriver generator = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions);
        generator.RunGeneratorsAndUpdateCompilation(compilation.AddSyntaxTrees(drivers), out var completed, out var diagnostics);

        using var image = new MemoryStream();
        var result = OtherWidths.Empty(completed).Emit(image);
        var problems = diagnostics.Concat(result.Diagnostics).Where(d => d.Severity >= DiagnosticSeverity.Warning).ToArray();
        if (problems.Length > 0) throw new InvalidOperationException(Describe(source, completed, problems));

        var assembly = Assembly.Load(image.ToArray());
        return [.. graphs.Select(graph => new CompiledNetwork(
            graph,
            (NetworkDriver)Activator.CreateInstance(assembly.GetType(DriverWriter.ClassName(graph))!)!))];
    }

    private static string Describe(string source, Compilation completed, Diagnostic[] problems)
    {
        var directory = Directory.CreateTempSubdirectory("netgen-broken-");
        foreach (var tree in completed.SyntaxTrees.Skip(1))
        {
            var name = tree.FilePath.Length > 0 ? Path.GetFileName(tree.FilePath) : $"Driver{tree.GetHashCode():x}.cs";
            File.WriteAllText(Path.Combine(directory.FullName, name), tree.ToString());
        }

        return $"""
            The networks do not compile; the generated files are in {directory.FullName}.
            {string.Join("\n", problems.DistinctBy(problem => problem.GetMessage()).Take(8))}

            {source}
            """;
    }
}
