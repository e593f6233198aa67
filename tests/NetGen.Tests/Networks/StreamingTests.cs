using NetGen.Analyzers.Graphs;
using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Networks that take sequences one step at a time.</summary>
public sealed class StreamingTests : ContractTests<StreamingTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Filter", """
            [Input(19, 3)] [Conv1D(17, 3, padding: Padding.Causal, dilation: 2, activation: Activation.Tanh)] [LayerNormalization]
            [Conv1D(5, 4, padding: Padding.Causal)] [Dense(2)] [MeanSquaredError]
            """),
        ("Separable", """
            [Input(11, 18)] [DepthwiseConv1D(3, depthMultiplier: 2, padding: Padding.Causal)] [BatchNormalization] [ReLU]
            [SeparableConv1D(7, 2, padding: Padding.Causal, dilation: 3)] [PReLU] [MeanSquaredError]
            """),
        ("Residual", """
            [Input(13, 16)] [Residual<Part>(repeat: 2)] [Dense(3)] [Softmax] [CategoricalCrossentropy]
            """),
        ("Branches", """
            [Input(9, 4, Name = "a")] [Input(9, 2, Name = "b")] [Concatenate("a", "b", axis: -1)] [Conv1D(6, 2, padding: Padding.Causal, Name = "c")]
            [Conv1D(3, 1)] [Output("c")] [Output("conv1d_1")] [MeanSquaredError(From = "conv1d_1")]
            """),
        ("ThreePanels", "[Input(5, 3)] [LSTM(35, returnSequences: true)] [GRU(37, returnSequences: true)] [Dense(2)] [MeanSquaredError]"),
        ("FivePanels", "[Input(4, 18)] [SimpleRNN(70, returnSequences: true)] [GRU(41, resetAfter: false, returnSequences: true)] [MeanSquaredError]"))
    {
        Shared = "[Block] [Conv1D(16, 3, padding: Padding.Causal, groups: 4, activation: Activation.GELU)] [Dropout(0.5f)] [Dense(16)] public sealed class Part;",
    };

    [Theory]
    [InlineData("[Input(9, 4)] [Dense(3)]")]
    [InlineData("[Input(9, 4)] [Conv1D(3, 3, padding: Padding.Same)]")]
    [InlineData("[Input(9, 4)] [Conv1D(3, 3, padding: Padding.Causal, stride: 2)]")]
    [InlineData("[Input(9, 4)] [Conv1D(3, 3, padding: Padding.Causal)] [Flatten]")]
    [InlineData("[Input(9, 4)] [Conv1D(3, 3, padding: Padding.Causal)] [Softmax(axis: 1)]")]
    [InlineData("[Input(9, 4)] [Conv1D(3, 3, padding: Padding.Causal)] [MaxPooling1D(2)]")]
    [InlineData("[Input(9, 4)] [Conv1D(3, 3, padding: Padding.Causal)] [PReLU(share: PReLUShare.PerElement)]")]
    [InlineData("[Input(9, 4, Name = \"one\")] [Input(4, Name = \"other\")] [Conv1D(3, 3, padding: Padding.Causal, From = \"one\", Name = \"c\")] [Dense(3, From = \"other\")] [Output(\"c\")] [Output(\"dense_1\")]")]
    public void Others_have_no_steps(string layers) =>
        Assert.Null(StepGraph.Of(NetworkCompiler.ReadGraphs($"[Network] {layers} public partial class Net;").Single()));
}
