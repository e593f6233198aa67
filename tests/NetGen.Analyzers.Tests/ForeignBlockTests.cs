using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Reading;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Blocks of another assembly are read from its metadata.</summary>
public class ForeignBlockTests
{
    private const string Library = """
        [Block] [InputSpec(-1)] [Dense(3, Name = "in")] [ReLU(6)] [Dense(units: 4)] public class Part;
        [Block] [Dense(0)] public class Broken;
        """;

    [Fact]
    public void ReadsAsIfDeclaredHere()
    {
        const string network = "[Network] [Input(4)] [Residual<Part>(repeat: 2)] partial class Net;";
        var foreign = GraphBuilder.Build(NetworkReader.Read(Compile(network).GetTypeByMetadataName("Net")!, CancellationToken.None));
        Assert.Equal(Compiled.Graph(network + Library), foreign.Graph);
    }

    [Fact]
    public async Task MistakesThereAreReportedHere()
    {
        var compilation = Compile("[Network] [Input(4)] [Block<Broken>] partial class Net;");
        var all = await compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAllDiagnosticsAsync();
        var found = Assert.Single(all, d => d.Severity > DiagnosticSeverity.Hidden);
        Assert.Equal(("NETGEN124", "Layer 1 [Dense]: units must be positive, but is 0"), (found.Id, found.GetMessage()));
        Assert.Equal("Net", found.Location.SourceTree!.ToString().Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    private static Compilation Compile(string source)
    {
        using var image = new MemoryStream();
        Assert.True(Compiled.Sources(Library).WithAssemblyName("Library").Emit(image).Success);
        return Compiled.Sources(source).AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
    }
}
