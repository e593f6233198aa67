using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Reading;
using NetGen.Generator.Emission;
using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Emission;

/// <summary>The Mermaid text of networks.</summary>
public sealed class FlowchartTests
{
    private const string Blocks = """

        [Block] [Dense(5, activation: Activation.GELU)] [Block<Inner>] sealed class Part;
        [Block] [LSTM(3, returnSequences: true, returnState: true)] sealed class Inner;
        """;

    [Fact]
    public void Layers_outputs_and_losses() => Expect(
        """
        [Input(6, Name = "board")]
        [Dense(4, activation: Activation.ReLU, Name = "stem")]
        [Dense(3, Name = "policy")]
        [Dense(1, From = "stem", Name = "value")]
        [Output("policy")]
        [Output("value")]
        [SparseCategoricalCrossentropy(From = "policy")]
        [MeanSquaredError(From = "value")]
        """,
        """
        flowchart TD
          n0["board<br/>Input<br/>6"]
          n1["stem<br/>Dense, ReLU<br/>4"]
          n2["policy<br/>Dense<br/>3"]
          n3["value<br/>Dense<br/>1"]
          n0 --> n1
          n1 --> n2
          n1 --> n3
          n2 --> o0(["policy"])
          n3 --> o1(["value"])
          n2 -.-> l0{{"SparseCategoricalCrossentropy<br/>policyLabels"}}
          n3 -.-> l1{{"MeanSquaredError<br/>valueTargets"}}
        """);

    [Fact]
    public void Repeated_blocks_are_drawn_once() => Expect(
        """
        [Input(7, 3)]
        [Residual<Part>(repeat: 3)]
        [Dense(2)]
        """,
        """
        flowchart TD
          n0["input<br/>Input<br/>7×3"]
          subgraph b1["residual_1 … residual_3 × 3"]
            n1["dense_1<br/>Dense, GELU<br/>7×5"]
            subgraph b2["block_1"]
              n2["lstm_1<br/>LSTM<br/>7×3"]
              n3["lstm_1.h<br/>State<br/>3"]
              n4["lstm_1.c<br/>State<br/>3"]
            end
            n5["add<br/>Add<br/>7×3"]
          end
          n16["dense_1<br/>Dense<br/>7×2"]
          n0 --> n1
          n1 --> n2
          n2 --> n3
          n2 --> n4
          n2 --> n5
          n0 --> n5
          n5 --> n16
          n16 --> o0(["output"])
        """);

    [Theory]
    [InlineData("[Input(7, 3)] [Residual<Part>(repeat: 12)]", 1)]
    [InlineData("[Input(7, 3)] [Residual<Part>(repeat: 12)] [Residual<Part>(repeat: 12)]", 1)]
    [InlineData("[Input(7, 3)] [Residual<Part>(repeat: 3)] [Dense(3)] [Residual<Part>(repeat: 3)]", 2)]
    [InlineData("[Input(7, 3)] [Residual<Part>(repeat: 3)] [Probe(\"residual_2.dense_1\")]", 3)]
    [InlineData("[Input(7, 3)] [Residual<Part>(repeat: 3)] [Add(\"residual_2\")]", 3)]
    [InlineData("[Input(7, 3)] [Residual<Part>] [Residual<Part>(From = \"input\")] [Add(\"residual_1\")]", 2)]
    [InlineData("[Input(7, 5)] [Block<Part>(repeat: 3)]", 2)]
    public void Blocks_that_differ_or_are_named_stay(string layers, int drawn)
    {
        var chart = ChartOf(layers);
        Assert.Equal(drawn, chart.Split('\n').Count(line => line.StartsWith("  subgraph ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Layers_that_run_on_each_step_show_all_steps() =>
        Assert.Contains("[\"dense_1<br/>Dense, GELU<br/>9×7×5\"]\n", ChartOf("[Input(9, 7, 3)] [TimeDistributed<Part>]"));

    /// <summary>Text does not grow with depth.</summary>
    [Fact]
    public void Depth_costs_a_few_characters()
    {
        var (few, many) = (ChartOf("[Input(7, 3)] [Residual<Part>(repeat: 2)]"), ChartOf("[Input(7, 3)] [Residual<Part>(repeat: 200)]"));
        Assert.InRange(many.Length, few.Length, few.Length + 20);
    }

    [Fact]
    public void Generated_code_has_it_as_a_literal()
    {
        var text = GeneratorRun.Of(Sources.Classifier).Files.Single(f => f.HintName.EndsWith("Classifier.g.cs", StringComparison.Ordinal)).Text;
        Assert.Contains("public static string Mermaid => \"flowchart TD\\n  n0[\\\"input<br/>Input<br/>7\\\"]\\n", text);
    }

    private static void Expect(string layers, string chart) => Assert.Equal(chart, ChartOf(layers));

    private static string ChartOf(string layers)
    {
        var source = $"using NetGen;\n[Network]\n{layers}\npublic partial class Net;{Blocks}";
        var type = GeneratorRun.Compile(new(), source).GetTypeByMetadataName("Net")!;
        return Flowchart.Of(GraphBuilder.Build(NetworkReader.Read(type, CancellationToken.None)).Graph!);
    }
}
