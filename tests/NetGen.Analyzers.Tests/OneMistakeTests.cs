using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Diagnostics;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>One mistake gives one error: what stands behind it, and cannot be right either, is not reported.</summary>
public class OneMistakeTests
{
    private const string Behind = "[Dense(7)] [ReLU] [Dense(6)] [LayerNormalization] [Dense(5)]";

    private static readonly Regex NetworkHeader =
        new(@"^(public )?((sealed|static|abstract) )*(partial )?(class|record) \w*Net\b", RegexOptions.Multiline);

    // Rules of what comes last, which layers behind it would change.
    private static readonly string[] OfTheEnd = ["NETGEN115", "NETGEN149", "NETGEN187"];

    public static TheoryData<string> Mistakes =>
        [.. RuleTable.OfNetworks.Where(r => r.DefaultSeverity == DiagnosticSeverity.Error && !OfTheEnd.Contains(r.Id)).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task OfEveryRule(string id)
    {
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "analyzers", "docs", id + ".md"));
        var wrong = page.Split("```csharp\n")[1].Split("```")[0];
        var longer = NetworkHeader.Replace(wrong, $"{Behind}\n$0", count: 1);
        var alone = await RulesOf(wrong);
        Assert.Equal(alone, await RulesOf(longer));
        Assert.Equal([id], alone.Distinct());
    }

    [Theory]
    [InlineData("[Input(8, 8, 3)]", "[Conv2D(4, 9)]")]
    [InlineData("[Input(8, 8, 3)]", "[Conv2D(-4, 3)]")]
    [InlineData("[Input(8, 8, 3)]", "[Conv2D(4, 3, groups: 2)]")]
    [InlineData("[Input(8, 8, 3)]", "[Conv2D(4, 3, stride: 0)]")]
    [InlineData("[Input(8, 8, 3)]", "[Conv3D(4, 3)]")]
    [InlineData("[Input(8, 8, 3)]", "[MaxPooling2D(9)]")]
    [InlineData("[Input(8, 8, 3)]", "[MaxPooling2D(2, pad: 2)]")]
    [InlineData("[Input(8, 8, 3)]", "[Cropping2D(4)]")]
    [InlineData("[Input(8, 8, 3)]", "[GroupNormalization(2)]")]
    [InlineData("[Input(8, 8, 3)]", "[BatchNormalization(axis: 4)]")]
    [InlineData("[Input(8, 8, 3)]", "[Reshape(8, 25)]")]
    [InlineData("[Input(8, 8, 3)]", "[Permute(1, 2)]")]
    [InlineData("[Input(8, 8, 3)]", "[LSTM(4)]")]
    [InlineData("[Input(6, 9)]", "[MultiHeadAttention(2)]")]
    [InlineData("[Input(6, 9)]", "[Add(\"nobody\")]")]
    [InlineData("[Input(6, 9)]", "[Dense(4, Name = \"two words\")]")]
    [InlineData("[Input(6, 9)]", "[Dense(4, From = \"inptu\")]")]
    [InlineData("[Input(6, 9)]", "[Dropout(1)]")]
    [InlineData("[Input(6, 9)]", "[Dense(4)] [Add(\"input\")]")]
    [InlineData("[Input(6, 9)]", "[Dense(4)] [Concatenate(\"input\", axis: 1)]")]
    [InlineData("[Input(6, 9)]", "[Residual<Part>]")]
    [InlineData("[Input(6, 9)]", "[Block<Picky>]")]
    [InlineData("[Input(6, 9)]", "[Embedding(5, 4)]")]
    public async Task OfManyKinds(string input, string mistake)
    {
        var found = await RulesOf($$"""
            [Network] {{input}} {{mistake}} {{Behind}} [SparseCategoricalCrossentropy] partial class Net;
            [Block] [Dense(4)] class Part;
            [Block] [InputSpec(3)] [Dense(4)] class Picky;
            """);
        Assert.Single(found);
    }

    private static async Task<List<string>> RulesOf(string source)
    {
        var compilation = Compiled.Sources(source, "class Model; interface IModel;");
        var found = await compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(d => d.Severity > DiagnosticSeverity.Hidden).Select(d => d.Id)];
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
