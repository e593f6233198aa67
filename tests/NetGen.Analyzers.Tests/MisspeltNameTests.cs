using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Whatever names something asks whether the nearest name was meant.</summary>
public class MisspeltNameTests
{
    [Theory]
    [InlineData("[Dense(4, From = \"stme\")]", "stem")]
    [InlineData("[Residual<Part>(From = \"stme\")]", "stem")]
    [InlineData("[Add(\"stme\")]", "stem")]
    [InlineData("[Concatenate(\"stem\", \"inptu\")]", "input")]
    [InlineData("[Dot(\"stme\")]", "stem")]
    [InlineData("[Einsum(\"abc,abc->abc\", \"stme\")]", "stem")]
    [InlineData("[Lambda(nameof(Both), \"stme\")]", "stem")]
    [InlineData("[Lambda(\"Bith\", \"stem\")]", "Both")]
    [InlineData("[Attention(value: \"stme\")]", "stem")]
    [InlineData("[MultiHeadAttention(2, value: \"stem\", key: \"Stem2\")]", "stem")]
    [InlineData("[LSTM(4, returnState: true, Name = \"read\")] [RepeatVector(6)] [GRU(4, initialState: [\"raed.h\"])]", "read.h")]
    [InlineData("[Output(\"stme\")]", "stem")]
    [InlineData("[Huber(From = \"stme\")]", "stem")]
    [InlineData("[Huber(From = \"outptu\")]", "output")]
    [InlineData("[Probe(\"stme\")]", "stem")]
    [InlineData("[Block<Part>] [Probe(\"block_1.dense_2\")]", "block_1.dense_1")]
    public async Task IsAskedFor(string layers, string meant)
    {
        var compilation = Compiled.Sources($$"""
            [Network] [Input(6, 4)] [Dense(4, Name = "stem")] {{layers}} partial class Net { static float Both(float a, float b) => a * b; }
            [Block] [Dense(4)] class Part;
            """);
        var found = await compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        var mistake = Assert.Single(found, d => d.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.EndsWith($"did you mean '{meant}'?", mistake.GetMessage());
    }
}
