using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers;
using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Emission;

/// <summary>A mistake in a network is the only error of the build: the code that uses the network still compiles.</summary>
public sealed class BrokenNetworkTests
{
    [Fact]
    public async Task The_shape_diagnostic_is_the_only_error()
    {
        var run = GeneratorRun.Of(Sources.Broken, Sources.ClassifierUse);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Diagnostics);
        var finding = Assert.Single(await Analyze(run));
        Assert.Equal("NETGEN132", finding.Id);
        Assert.Equal("4, 2", TextAt(finding));
    }

    [Theory]
    [InlineData("[Dense(0)]")]
    [InlineData("[Dense(5)] [Add(\"nobody\")]")]
    [InlineData("[Permute(1, 2)]")]
    [InlineData("[Dropout(1.5f)] [Dense(5)]")]
    [InlineData("[Block<Loop>]")]
    [InlineData("[Dense(5, From = \"nobody\")]")]
    public async Task The_API_survives_any_mistake(string layers)
    {
        var source = $$"""
            using NetGen;

            namespace Example;

            [Network] [Input(7)] {{layers}} [SparseCategoricalCrossentropy] public partial class Classifier;

            [Block] [Block<Loop>] sealed class Loop;
            """;
        var run = GeneratorRun.Of(source, Sources.ClassifierUse);
        Assert.True(run.Diagnostics.Length == 0, string.Join("\n", run.Diagnostics.Take(10)));
        Assert.NotEmpty(await Analyze(run));
    }

    [Fact]
    public async Task A_network_without_mistakes_has_no_findings() => Assert.Empty(await Analyze(GeneratorRun.Of(Sources.Classifier, Sources.ClassifierUse)));

    [Fact]
    public async Task A_broken_network_with_a_probe_keeps_the_session_that_looks_inside()
    {
        const string Source = """
            using NetGen;

            namespace Example;

            [Network] [Input(7)] [Dense(0)] [Dense(2)] [Probe("nobody")] public partial class Seen;

            public static class Use
            {
                public static void All()
                {
                    Seen.Training session = new Seen().CreateTraining(batch: 1);
                    session.Forward(new float[7]);
                    session.BackwardFrom("output", new float[2]);
                }
            }
            """;
        var run = GeneratorRun.Of(Source);
        Assert.Empty(run.Diagnostics);
        Assert.Equal("NETGEN124", Assert.Single(await Analyze(run)).Id);
    }

    [Fact]
    public void Bodies_throw_and_say_why()
    {
        var text = string.Concat(GeneratorRun.Of(Sources.Broken).Files.Select(file => file.Text));
        Assert.Contains("throw", text);
        Assert.DoesNotContain("Vector512", text);
    }

    [Theory]
    [InlineData("public class Classifier;")]
    [InlineData("public static partial class Classifier { }")]
    [InlineData("public partial class Classifier<T>;")]
    [InlineData("public partial class Classifier : System.Exception;")]
    [InlineData("public class Outer { public partial class Classifier; }")]
    public void A_class_that_cannot_be_completed_gets_no_code(string declaration)
    {
        var run = GeneratorRun.Of($"using NetGen; [Network] [Input(3)] [Dense(2)] {declaration}".Replace(
            "[Network] [Input(3)] [Dense(2)] public class Outer { ", "public class Outer { [Network] [Input(3)] [Dense(2)] "));
        Assert.Empty(run.Files);
        Assert.All(run.Result.Results, result => Assert.Null(result.Exception));
    }

    private static async Task<Diagnostic[]> Analyze(GeneratorRun run) =>
        [.. (await run.Compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync()).Where(d => d.Severity > DiagnosticSeverity.Hidden)];

    private static string TextAt(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
