using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Analyzers.Tests;

/// <summary>Asserts all diagnostics of code that uses networks.</summary>
internal static class CallMistakes
{
    /// <summary>What most of these tests use.</summary>
    public const string Networks = """
        [Network] [Input(28, 28)] [Flatten] [Dense(16, activation: Activation.ReLU, Name = "hidden")] [Dense(10)] [SparseCategoricalCrossentropy]
        public partial class Net;
        [Network] [Input(6)] [Dense(4)] [CategoricalCrossentropy] public partial class OneHot;
        [Network] [Input(3)] [Dense(2)] public partial class Lossless;
        [Network] [Input(5, 3, Name = "seen")] [Input(4, Type = ElementType.Int32, Name = "heard")] [GlobalAveragePooling1D(From = "seen")] [Dense(4)]
        [Add("heard", Name = "sum")] [Dense(2, Name = "left")] [Dense(7, From = "sum", Name = "right")] [Output("left")] [Output("right")]
        [MeanSquaredError(From = "left")] [SparseCategoricalCrossentropy(From = "right")] public partial class Pair;
        [Network] [Input(16, 2)] [LSTM(8, returnSequences: true)] [Dense(3)] public partial class Sound;
        [Network] [Input(16, Type = ElementType.Int32)] [Embedding(9, 4)] [LSTM(8, returnSequences: true)] [Dense(9)] [SparseCategoricalCrossentropy]
        public partial class Words;
        [Network] [Input(8, 8, 1)] [Conv2D(4, 3, useBias: false, Name = "conv")] [BatchNormalization] [Flatten] [Dense(5)] [SparseCategoricalCrossentropy]
        [Probe("conv")] [Probe("flatten_1")] public partial class Seen;
        """;

    private const string Usings =
        "using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using NetGen;\n";

    /// <summary>Analyzes statements in which <c>net</c> is a <c>Net</c>, and <c>unknown</c> and <c>number</c> could be anything.</summary>
    public static Task Expect(string statements, params string[] messages) => ExpectMembers(Method(statements), messages);

    /// <summary>Analyzes members of a class.</summary>
    public static Task ExpectMembers(string members, params string[] messages) => ExpectIn(Networks, members, messages);

    /// <summary>Analyzes members of a class that uses other networks.</summary>
    public static async Task ExpectIn(string networks, string members, params string[] messages)
    {
        var source = MarkedSource.Parse($"{Usings}class Use\n{{\n{members}\n}}");
        var declared = MarkedSource.Parse(networks);
        var found = await Diagnostics(declared.Text, source.Text);
        Mistakes.Compare([(Compiled.FileName(0), Compiled.Prefix.Length, declared), (Compiled.FileName(1), 0, source)], messages, found);
    }

    /// <summary>The rules that the network and statements that use it break, those of the compiler's errors included.</summary>
    public static async Task<IEnumerable<string>> RulesOf(string networks, string statements) =>
        (await Diagnostics(networks, $"{Usings}class Use\n{{\n{Method(statements, "")}\n}}"))
            .Where(d => d.Severity == DiagnosticSeverity.Error || (d.Severity == DiagnosticSeverity.Warning && d.Id.StartsWith("NETGEN", StringComparison.Ordinal)))
            .Select(d => d.Id);

    private static string Method(string statements, string parameters = "Net net, float[] unknown, int number") => $$"""
            {{(statements.Contains("await ") ? "async Task" : "void")}} Run({{parameters}})
            {
        {{statements}}
            }
        """;

    private static async Task<List<Diagnostic>> Diagnostics(string networks, string use)
    {
        var compilation = Compiled.WithUse(networks, use);
        var analyzed = compilation.WithAnalyzers([new CallSiteAnalyzer(), new NetworkAnalyzer()]);
        var found = new List<Diagnostic>();
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.FilePath == Compiled.FileName(0) || tree.FilePath == Compiled.FileName(1)))
        {
            // Of these files only: to bind what is generated takes seconds.
            var model = compilation.GetSemanticModel(tree);
            found.AddRange(model.GetDiagnostics());
            found.AddRange(await analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None));
        }

        return found;
    }
}
