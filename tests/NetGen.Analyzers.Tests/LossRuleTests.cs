using Xunit;

namespace NetGen.Analyzers.Tests;

public class LossRuleTests
{
    [Fact]
    public Task NoOutput() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3, Name = "policy")] [Dense(1, Name = "value", From = "input")]
        [Output("policy")] [Output("value")] [{|NETGEN147:MeanSquaredError|}] partial class Net;
        """,
        "Loss 1 [MeanSquaredError]: the network has several outputs (policy, value); say which one the loss judges with From");

    [Fact]
    public Task AnUnknownOutputIsOneMistake() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3, Name = "policy")] [Dense(1, Name = "value", From = "input")]
        [Output("policy")] [Output({|NETGEN119:"worth"|})] [MeanSquaredError] partial class Net;
        """,
        "Output 2: there is no 'worth'");

    [Fact]
    public Task InputJudged() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3)] [Output({|NETGEN148:"input"|})] [Output("dense_1")] [Huber(From = {|NETGEN148:"input"|})] partial class Net;
        """,
        "Output 1: 'input' is an input; an output or a judged tensor must come from a layer",
        "Loss 1 [Huber]: 'input' is an input; an output or a judged tensor must come from a layer");

    [Theory]
    [InlineData("SparseCategoricalCrossentropy")]
    [InlineData("CategoricalCrossentropy")]
    [InlineData("KLDivergence")]
    public Task TooFewClasses(string loss) => Mistakes.Expect(
        $$"""[Network] [Input(4, 2)] [Dense(1)] [{|NETGEN149:{{loss}}|}] partial class Net;""",
        $"Loss 1 [{loss}]: output 'output' 4×1 has one class; use at least 2, or BinaryCrossentropy");
}
