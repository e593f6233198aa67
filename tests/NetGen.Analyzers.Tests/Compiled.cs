using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;
using NetGen.Generator;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Compiles test sources against the runtime's attributes.</summary>
internal static class Compiled
{
    /// <summary>What stands before every source.</summary>
    public const string Prefix = "using NetGen;\n";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp13);

    private static readonly MetadataReference[] References =
    [
        .. Platform(name => name is "System.Runtime.dll" or "System.Private.CoreLib.dll"),
        MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
    ];

    // What generated code and code around it uses.
    private static readonly MetadataReference[] MoreReferences =
        [.. Platform(name => name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System.Runtime.dll" or "System.Private.CoreLib.dll"))];

    private static readonly ConcurrentDictionary<string, Compilation> Completed = new(StringComparer.Ordinal);

    public static string FileName(int index) => $"Source{index}.cs";

    /// <summary>A compilation of the sources, each with <c>using NetGen</c> before it.</summary>
    public static CSharpCompilation Sources(params string[] sources) => CSharpCompilation.Create(
        "Sample",
        sources.Select((s, i) => Parse(Prefix + s, FileName(i))),
        References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A compilation of networks with the code that the build writes for them, and of a file that uses them.</summary>
    public static Compilation WithUse(string networks, string use) =>
        Completed.GetOrAdd(networks, Complete).AddSyntaxTrees(Parse(use, FileName(1)));

    /// <summary>The declaration of the first class of that name in the source, <c>Net</c> by default.</summary>
    public static NetworkDeclaration Declaration(string source, string name = "Net") =>
        NetworkReader.Read(Sources(source).GetTypeByMetadataName(name)!, CancellationToken.None);

    /// <summary>The checked network of the class <c>Net</c>.</summary>
    public static CheckedNetwork Network(string source) => GraphBuilder.Build(Declaration(source));

    /// <summary>The graph of the class <c>Net</c>, which has no mistake.</summary>
    public static Graph Graph(string source)
    {
        var network = Network(source);
        Assert.Empty(network.Findings.Select(f => $"{f.Rule} {string.Join(", ", f.Texts)}"));
        return network.Graph!;
    }

    private static Compilation Complete(string networks)
    {
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(Sources(networks).AddReferences(MoreReferences), out var completed, out _);
        return completed;
    }

    private static SyntaxTree Parse(string source, string name) => CSharpSyntaxTree.ParseText(source, Options, name);

    private static IEnumerable<MetadataReference> Platform(Func<string, bool> filter) => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => filter(Path.GetFileName(path)))
        .Select(path => MetadataReference.CreateFromFile(path));
}
