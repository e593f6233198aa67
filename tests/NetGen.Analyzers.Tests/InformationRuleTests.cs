using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace NetGen.Analyzers.Tests;

public class InformationRuleTests
{
    private const string Raised = """
        [*.cs]
        dotnet_diagnostic.NETGEN390.severity = suggestion
        """;

    [Fact]
    public Task Layers() => Expect(
        """
        [Network]
        [Input(28, 28, 1)]
        [{|NETGEN390:Conv2D(32, 3, activation: Activation.ReLU)|}]
        [{|NETGEN390:Flatten|}]
        [{|NETGEN390:Dense(units: 10)|}]
        [{|NETGEN390:PReLU(PReLUShare.All)|}]
        [SparseCategoricalCrossentropy]
        partial class Net;
        """,
        "conv2d_1: 28×28×1 → 26×26×32, 320 parameters, 389,376 FLOPs",
        "flatten_1: 26×26×32 → 21632, 0 parameters, 0 FLOPs",
        "dense_1: 21632 → 10, 216,330 parameters, 432,640 FLOPs",
        "prelu_1: 10 → 10, 1 parameter, 0 FLOPs");

    [Fact]
    public Task JoinsBlocksAndStates() => Expect(
        """
        [Network] [Input(7, 4, Name = "sequence")] [{|NETGEN390:LSTM(3, returnState: true, Name = "reader")|}]
        [{|NETGEN390:Residual<Part>(repeat: 3)|}] [{|NETGEN390:Block<Part>(Name = "last")|}] [{|NETGEN390:Add("reader.h")|}] partial class Net;
        [Block] [Dense(5)] [Dense(3)] class Part;
        """,
        "reader: 7×4 → 3, 96 parameters, 1,176 FLOPs",
        "residual_1 … residual_3: 3 → 3, 114 parameters, 180 FLOPs",
        "last: 3 → 3, 38 parameters, 60 FLOPs",
        "add_1: 3, 3 → 3, 0 parameters, 0 FLOPs");

    [Fact]
    public Task BlocksOnEachStep() => Expect(
        """
        [Network] [Input(9, 3)] [{|NETGEN390:TimeDistributed<Part>|}] partial class Net;
        [Block] [Dense(5)] [Dense(2)] class Part;
        """,
        "time_distributed_1: 9×3 → 9×2, 32 parameters, 450 FLOPs");

    [Fact]
    public Task AboveAMistake() => Expect(
        """
        [Network] [Input(6)] [{|NETGEN390:Dense(4)|}] [Reshape(3, 2)] [Dense(5)] partial class Net;
        """,
        "dense_1: 6 → 4, 28 parameters, 48 FLOPs");

    [Fact]
    public Task BehindWhatTheCompilerDoesNotKnow() => Expect(
        """
        [Network] [Input(6)] [{|NETGEN390:Dense(4)|}] [Dens(4)] [Dense(5)] partial class Net;
        """,
        "dense_1: 6 → 4, 28 parameters, 48 FLOPs");

    [Fact]
    public async Task HiddenUnlessRaised() => Assert.Equal(
        DiagnosticSeverity.Hidden,
        Assert.Single(await Found("[Network] [Input(6)] [Dense(4)] partial class Net;", "[*.cs]")).Severity);

    private static async Task Expect(string marked, params string[] messages)
    {
        var source = MarkedSource.Parse(marked);
        var found = await Found(source.Text, Raised);
        Assert.All(found, d => Assert.Equal(DiagnosticSeverity.Info, d.Severity));
        Assert.Equal(source.Marks.Select(m => m.Span), found.Select(d => new TextSpan(d.Location.SourceSpan.Start - Compiled.Prefix.Length, d.Location.SourceSpan.Length)));
        Assert.Equal(messages, found.Select(d => d.GetMessage()));
    }

    private static async Task<List<Diagnostic>> Found(string source, string editorConfig)
    {
        var compilation = Compiled.Sources(source);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(editorConfig)));
        var found = await compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(d => d.Id == "NETGEN390").OrderBy(d => d.Location.SourceSpan.Start)];
    }

    /// <summary>An <c>.editorconfig</c> above all sources.</summary>
    private sealed class EditorConfig(string text) : SyntaxTreeOptionsProvider
    {
        private readonly AnalyzerConfigSet set = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(text, "/.editorconfig")));

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string id, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GetOptionsForSourcePath("/" + tree.FilePath).TreeOptions.TryGetValue(id, out severity);

        public override bool TryGetGlobalDiagnosticValue(string id, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }
    }
}
