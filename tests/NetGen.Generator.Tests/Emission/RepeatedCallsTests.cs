using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Emission;

/// <summary>Calls that come again are a loop, equal stages one method; what follows no rule is a list, and what is not repeated has names.</summary>
public sealed class RepeatedCallsTests
{
    private const string Blocks = """

        [Block] [Dense(64, activation: Activation.GELU)] [Dropout(0.1f)] [Dense(32)] sealed class FeedForward;

        [Block]
        [Conv2D(16, 3, padding: Padding.Same, useBias: false)] [BatchNormalization] [ReLU]
        [Conv2D(16, 3, padding: Padding.Same, useBias: false)] [BatchNormalization] [Add("input")] [ReLU]
        sealed class Basic;
        """;

    [Fact]
    public void Equal_blocks_are_a_loop_over_all_of_them()
    {
        var api = ApiOf("[Input(8, 32)] [Residual<FeedForward>(repeat: 12)] [Dense(3)] [MeanSquaredError]");
        Assert.Contains("// residual_1, residual_2, …, residual_12: one a round.", api);
        Assert.Contains("for (var round = 0; round < 12; round++)", api);
        Assert.Contains("ref Parameter(WeightOffsets.Residual1Dense1Kernel + round * 4096)", api);
        Assert.Contains("DrawKey(0 + round)", api);
        Assert.Contains("ParameterDescription.Repeat(12, round =>", api);
        Assert.Contains("new($\"residual_{round + 1}.dense_1.kernel\", [32, 64], 64, WeightOffsets.Residual1Dense1Kernel + round * 4096, ", api);
        Assert.DoesNotContain("Residual2Dense1Kernel", api);
    }

    [Fact]
    public void Equal_stages_share_a_method()
    {
        var api = ApiOf("[Input(16, 16, 16)] [Block<Basic>(repeat: 6)] [GlobalAveragePooling2D] [Dense(3)] [MeanSquaredError]");
        Assert.Matches(@"case \d+ or \d+ or \d+( or \d+)*: (\w+)\(\(stage - \d+\) / \d+, firstSample, endSample(, part)?\); break;", api);
        Assert.Contains("int turn, int part, int parts)", api);
        Assert.Contains("int turn, int firstSample, int endSample", api);
    }

    [Fact]
    public void Places_that_follow_no_rule_are_a_list()
    {
        var api = ApiOf("[Input(16, 16, 16)] [Block<Basic>(repeat: 6)] [GlobalAveragePooling2D] [Dense(3)] [MeanSquaredError]");
        Assert.Matches(@"ref Arena\(At\.\w+InTurn\[(turn|round)\]\)", api);
        Assert.Matches(@"ReadOnlySpan<int> \w+InTurn => \[\d+(, \d+)+\];", api);
    }

    [Fact]
    public void What_does_not_repeat_is_called_by_name()
    {
        var api = ApiOf("[Input(16)] [Dense(64, activation: Activation.Tanh)] [Dense(64, activation: Activation.Tanh)] [Dense(4)] [MeanSquaredError]");
        foreach (var text in (string[])["var round", "int turn", "InTurn", ".Repeat("]) Assert.DoesNotContain(text, api);
    }

    [Fact]
    public void Names_that_do_not_count_stay_as_they_are()
    {
        var layers = string.Join(' ', Enumerable.Range(1, 12).Select(i => $"[Dense(32, Name = \"layer_{i:00}\")]"));
        var api = ApiOf($"[Input(32)] {layers} [MeanSquaredError]");
        Assert.Contains("new(\"layer_01.kernel\", ", api);
        Assert.Contains("new(\"layer_12.kernel\", ", api);
    }

    private static string ApiOf(string layers)
    {
        var run = GeneratorRun.Of($"using NetGen;\n[Network] {layers} public partial class Net;\n{Blocks}");
        Assert.True(run.Diagnostics.Length == 0, string.Join("\n", run.Diagnostics.Take(10)));
        return run.Files.Single(file => file.HintName == "Net.g.cs").Text;
    }
}
