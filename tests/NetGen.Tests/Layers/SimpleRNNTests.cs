using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SimpleRNNTests : ContractTests<SimpleRNNTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Smallest", "[Input(1, 1)] [SimpleRNN(1)] [MeanSquaredError]"),
        ("Sequences", "[Input(5, 3)] [SimpleRNN(17, returnSequences: true)] [MeanSquaredError]"),
        ("WholePanels", "[Input(3, 16)] [SimpleRNN(32, returnSequences: true)] [Dense(3)] [MeanSquaredError]"),
        ("NoBias", "[Input(4, 3)] [SimpleRNN(5, useBias: false)] [MeanSquaredError]"),
        ("Backwards", "[Input(5, 3)] [SimpleRNN(7, goBackwards: true, returnSequences: true)] [MeanSquaredError]"),
        ("Concat", "[Input(5, 3)] [SimpleRNN(7, bidirectional: Bidirectional.Concat)] [Dense(2)] [MeanSquaredError]"),
        ("ReLU", "[Input(4, 3)] [SimpleRNN(19, activation: Activation.ReLU)] [MeanSquaredError]"),
        ("Mish", "[Input(4, 3)] [SimpleRNN(5, activation: Activation.Mish, returnSequences: true)] [MeanSquaredError]"),
        ("AboveZero", "[Input(3, 3)] [SimpleRNN(5, activation: Activation.Sigmoid)] [Dense(3)] [MeanSquaredError]"),
        ("Masked", "[Input(5, 2)] [ReLU] [Masking] [SimpleRNN(17, returnSequences: true)] [SimpleRNN(3)] [MeanSquaredError]"),
        ("Decoder", """
            [Input(4, 3, Name = "x")] [Input(5, Name = "start")] [SimpleRNN(5, initialState: ["start"], From = "x")] [MeanSquaredError]
            """));
}
