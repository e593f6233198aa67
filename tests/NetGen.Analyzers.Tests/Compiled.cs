using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Compiles test sources against the runtime's attributes.</summary>
internal static class Compiled
{
    /// <summary>What stands before every source.</summary>
    public const string Prefix = "using NetGen;\n";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Private.CoreLib.dll")
            .Select(p => MetadataReference.CreateFromFile(p)),
        MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
    ];

    public static string FileName(int index) => $"Source{index}.cs";

    /// <summary>A compilation of the sources, each with <c>using NetGen</c> before it.</summary>
    public static CSharpCompilation Sources(params string[] sources) => CSharpCompilation.Create(
        "Sample",
        sources.Select((s, i) => CSharpSyntaxTree.ParseText(Prefix + s, new(LanguageVersion.CSharp13), FileName(i))),
        References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

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
}
