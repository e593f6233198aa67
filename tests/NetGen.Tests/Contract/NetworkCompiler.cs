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

    private const string Using = "using NetGen;\n";

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<CompiledNetwork>>> Cache = new();

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<CompiledNetwork>>> CacheOfAllWidths = new();

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
        Cache.GetOrAdd(source, text => new(() =>
        {
            var compilation = Compilation(Using + text);
            var graphs = GraphReader.Read(compilation);
            return Load(graphs, Emit(compilation, graphs, OtherWidths.Empty), graph => new(null));
        })).Value;

    /// <summary>The same with kernels of all vector widths, which are left in the <see cref="ContractFolder"/> or found there.</summary>
    public static IReadOnlyList<CompiledNetwork> CompileForAllWidths(string source) =>
        CacheOfAllWidths.GetOrAdd(source, text => new(() =>
        {
            var compilation = Compilation(Using + text);
            var graphs = GraphReader.Read(compilation);
            var path = ContractFolder.FileOf(text, ".dll");
            if (!File.Exists(path)) File.WriteAllBytes(path, Emit(compilation, graphs, completed => completed));
            return Load(graphs, File.ReadAllBytes(path), graph => new(ContractFolder.FileOf(graph.Class.Name + text, ".answers")));
        })).Value;

    /// <summary>The checked graphs of all networks that a source declares, without any generated code.</summary>
    public static Graph[] ReadGraphs(string source) =>
        Graphs.GetOrAdd(source, text => new(() => GraphReader.Read(Compilation(Using + text)))).Value;

    private static CSharpCompilation Compilation(string source) => CSharpCompilation.Create(
        AssemblyPrefix + Guid.NewGuid().ToString("N"),
        [CSharpSyntaxTree.ParseText(source, ParseOptions)],
        References.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    private static byte[] Emit(CSharpCompilation compilation, Graph[] graphs, Func<Compilation, Compilation> prepare)
    {
        var drivers = graphs.Select(graph => CSharpSyntaxTree.ParseText(DriverWriter.Write(graph), ParseOptions));
        GeneratorDriver generator = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions);
        generator.RunGeneratorsAndUpdateCompilation(compilation.AddSyntaxTrees(drivers), out var completed, out var diagnostics);

        using var image = new MemoryStream();
        var result = prepare(completed).Emit(image);
        var problems = diagnostics.Concat(result.Diagnostics).Where(d => d.Severity >= DiagnosticSeverity.Warning).ToArray();
        if (problems.Length > 0) throw new InvalidOperationException(Describe(compilation.SyntaxTrees[0].ToString(), completed, problems));

        return image.ToArray();
    }

    private static CompiledNetwork[] Load(Graph[] graphs, byte[] image, Func<Graph, Answers> answers)
    {
        var assembly = Assembly.Load(image);
        return [.. graphs.Select(graph => new CompiledNetwork(
            graph,
            (NetworkDriver)Activator.CreateInstance(assembly.GetType(DriverWriter.ClassName(graph))!)!)
            {
                Answers = answers(graph),
            })];
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
