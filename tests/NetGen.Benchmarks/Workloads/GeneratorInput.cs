using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Programs for the generator to compile.</summary>
internal static class GeneratorInput
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);
    private static readonly string[] Activations = ["ReLU", "Tanh", "GELU", "Sigmoid", "SiLU"];
    private static readonly int[] Widths = [64, 48, 96, 32, 80];

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>A network of so many dense layers, five widths and five activations in turns.</summary>
    public static string DeepNetwork(int layers)
    {
        var lines = Enumerable.Range(0, layers)
            .Select(i => $"[Dense({Widths[i % Widths.Length]}, activation: Activation.{Activations[i % Activations.Length]})]");
        return Network("[Input(64)]\n" + string.Join('\n', lines) + "\n[Dense(10)]\n[SparseCategoricalCrossentropy]");
    }

    /// <summary>A network of repeated feed-forward blocks with shortcuts, as a transformer has them.</summary>
    public static string BlockNetwork(int blocks) =>
        Network($"[Input(32, 64)]\n[Residual<FeedForward>(repeat: {blocks})]\n[Dense(10)]\n[SparseCategoricalCrossentropy]")
        + "\n[Block]\n[Dense(256, activation: Activation.GELU)]\n[Dense(64)]\ninternal sealed class FeedForward;\n";

    /// <summary>The file of the ResNet-20 that is measured, as it was compiled.</summary>
    public static string ResNet20()
    {
        using var reader = new StreamReader(typeof(GeneratorInput).Assembly.GetManifestResourceStream("ResNet20Network.cs")!);
        return reader.ReadToEnd();
    }

    /// <summary>A program of a network and an unrelated file.</summary>
    public static CSharpCompilation Program(SyntaxTree network, string unrelated = "") => Program([network, Parse(unrelated)]);

    /// <summary>A program of these files.</summary>
    public static CSharpCompilation Program(IReadOnlyList<SyntaxTree> files) => CSharpCompilation.Create(
        "Program",
        files,
        References.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>A file as the compiler sees it.</summary>
    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, Options);

    private static string Network(string attributes) =>
        $"using NetGen;\n\n[Network]\n{attributes}\npublic partial class Measured;\n";
}
