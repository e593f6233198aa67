using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class GRUTests : ContractTests<GRUTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Smallest", "[Input(1, 1)] [GRU(1)] [MeanSquaredError]"),
        ("Sequences", "[Input(5, 3)] [GRU(17, returnSequences: true)] [MeanSquaredError]"),
        ("WholePanels", "[Input(3, 16)] [GRU(32, returnSequences: true)] [Dense(3)] [MeanSquaredError]"),
        ("NoBias", "[Input(4, 3)] [GRU(5, useBias: false)] [MeanSquaredError]"),
        ("ResetBefore", "[Input(5, 3)] [GRU(17, resetAfter: false, returnSequences: true)] [MeanSquaredError]"),
        ("ResetBeforeLast", "[Input(4, 3)] [GRU(32, resetAfter: false, useBias: false)] [Dense(2)] [MeanSquaredError]"),
        ("Backwards", "[Input(5, 3)] [GRU(7, goBackwards: true, returnSequences: true)] [MeanSquaredError]"),
        ("Concat", "[Input(5, 3)] [GRU(16, bidirectional: Bidirectional.Concat, returnSequences: true)] [GRU(3)] [MeanSquaredError]"),
        ("Average", "[Input(4, 3)] [GRU(5, resetAfter: false, bidirectional: Bidirectional.Average)] [MeanSquaredError]"),
        ("Activations", "[Input(4, 3)] [GRU(5, activation: Activation.GELU, recurrentActivation: Activation.HardSigmoid)] [MeanSquaredError]"),
        ("SavedGates", "[Input(4, 3)] [GRU(5, recurrentActivation: Activation.SiLU, resetAfter: false, returnSequences: true)] [MeanSquaredError]"),
        ("AboveZero", "[Input(3, 3)] [GRU(5, activation: Activation.Sigmoid)] [Dense(3)] [MeanSquaredError]"),
        ("AboveZeroBefore", "[Input(3, 3)] [GRU(5, activation: Activation.Sigmoid, resetAfter: false)] [Dense(3)] [MeanSquaredError]"),
        ("Decoder", """
            [Input(4, 3)] [GRU(5, returnState: true, returnSequences: true, Name = "encoder")]
            [GRU(5, initialState: ["encoder.h"], returnSequences: true)] [MeanSquaredError]
            """),
        ("DecoderBefore", """
            [Input(4, 3, Name = "x")] [Input(5, Name = "start")] [GRU(5, initialState: ["start"], resetAfter: false, From = "x")] [MeanSquaredError]
            """),
        ("Masked", "[Input(5, 2)] [ReLU] [Masking] [GRU(17, returnSequences: true)] [GRU(3, resetAfter: false)] [MeanSquaredError]"),
        ("Lengths", "[Input(7, 3, Lengths = true)] [GRU(5, bidirectional: Bidirectional.Sum, resetAfter: false, returnSequences: true)] [Dense(2)] [MeanSquaredError]"),
        ("Frozen", "[Input(4, 5)] [Dense(3)] [GRU(7, Trainable = false)] [Dense(2)] [MeanSquaredError]"),
        ("Penalties", "[Input(4, 3)] [GRU(5, l1: 0.01f, l2: 0.02f)] [MeanSquaredError]"),
        ("Probed", """[Input(4, 3)] [GRU(5, returnSequences: true, Name = "h")] [GRU(3, resetAfter: false)] [Probe("h")] [MeanSquaredError]"""));
}
