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

    [Fact]
    public Task NoProbabilities() => Mistakes.Expect(
        """
        [Network] [Input(4)] [Dense(3)] [CategoricalCrossentropy(fromLogits: {|NETGEN251:false|})] partial class Net;
        [Network] [Input(4)] [Dense(3, activation: Activation.Tanh)] [Reshape(1, 3)] [SparseCategoricalCrossentropy(fromLogits: {|NETGEN251:false|})] partial class Other;
        [Network] [Input(4)] [Dense(3)] [LogSoftmax] [CategoricalCrossentropy(fromLogits: {|NETGEN251:false|})] partial class Third;
        [Network] [Input(2, 4)] [TimeDistributed<Part>] [BinaryCrossentropy(fromLogits: {|NETGEN251:false|})] partial class Fourth;
        [Network] [Input(4)] [Dense(3, activation: Activation.Softmax, Name = "a")] [Dense(3, activation: Activation.ReLU6, From = "input")] [Average("a")]
        [CategoricalCrossentropy(fromLogits: false)] partial class Good;
        [Network] [Input(4)] [Dense(3)] [ReLU] [SparseCategoricalCrossentropy(fromLogits: false)] partial class Fine;
        [Network] [Input(4)] [Dense(3)] [Sigmoid] [BinaryCrossentropy(fromLogits: false)] partial class Better;
        [Block] [GELU] class Part;
        """,
        "Loss 1 [CategoricalCrossentropy]: fromLogits is false, but 'output' comes from Dense with activation Linear, which gives numbers below 0; leave fromLogits out, or end in a Softmax or Sigmoid",
        "Loss 1 [SparseCategoricalCrossentropy]: fromLogits is false, but 'output' comes from Dense with activation Tanh, which gives numbers below 0; leave fromLogits out, or end in a Softmax or Sigmoid",
        "Loss 1 [CategoricalCrossentropy]: fromLogits is false, but 'output' comes from LogSoftmax, which gives numbers below 0; leave fromLogits out, or end in a Softmax or Sigmoid",
        "Loss 1 [BinaryCrossentropy]: fromLogits is false, but 'output' comes from GELU, which gives numbers below 0; leave fromLogits out, or end in a Softmax or Sigmoid");

    [Theory]
    [InlineData("SparseCategoricalCrossentropy")]
    [InlineData("CategoricalCrossentropy")]
    [InlineData("KLDivergence")]
    public Task TooFewClasses(string loss) => Mistakes.Expect(
        $$"""[Network] [Input(4, 2)] [Dense(1)] [{|NETGEN149:{{loss}}|}] partial class Net;""",
        $"Loss 1 [{loss}]: output 'output' 4×1 has one class; use at least 2, or BinaryCrossentropy");
}
