using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class LSTMTests : ContractTests<LSTMTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Smallest", "[Input(1, 1)] [LSTM(1)] [MeanSquaredError]"),
        ("Last", "[Input(5, 3)] [LSTM(7)] [MeanSquaredError]"),
        ("Sequences", "[Input(5, 3)] [LSTM(17, returnSequences: true)] [MeanSquaredError]"),
        ("WholePanels", "[Input(3, 16)] [LSTM(32, returnSequences: true)] [Dense(3)] [MeanSquaredError]"),
        ("Stacked", "[Input(4, 5)] [LSTM(19, returnSequences: true)] [Dropout(0)] [LSTM(5)] [Dense(3)] [MeanSquaredError]"),
        ("Long", "[Input(29, 2)] [LSTM(3)] [MeanSquaredError]"),
        ("NoBias", "[Input(4, 3)] [LSTM(5, useBias: false)] [MeanSquaredError]"),
        ("Backwards", "[Input(5, 3)] [LSTM(7, goBackwards: true, returnSequences: true)] [MeanSquaredError]"),
        ("LastBackwards", "[Input(5, 3)] [LSTM(7, goBackwards: true)] [MeanSquaredError]"),
        ("Concat", "[Input(5, 3)] [LSTM(7, bidirectional: Bidirectional.Concat, returnSequences: true)] [Dense(2)] [MeanSquaredError]"),
        ("Sum", "[Input(4, 3)] [LSTM(5, bidirectional: Bidirectional.Sum)] [MeanSquaredError]"),
        ("Multiply", "[Input(4, 3)] [LSTM(5, bidirectional: Bidirectional.Multiply, returnSequences: true)] [MeanSquaredError]"),
        ("Average", "[Input(4, 3)] [LSTM(5, bidirectional: Bidirectional.Average)] [MeanSquaredError]"),
        ("SavedArguments", "[Input(4, 3)] [LSTM(5, activation: Activation.SiLU, recurrentActivation: Activation.HardSigmoid, returnSequences: true)] [MeanSquaredError]"),
        ("AboveZero", "[Input(3, 3)] [LSTM(5, activation: Activation.Sigmoid, recurrentActivation: Activation.Tanh)] [Dense(3)] [MeanSquaredError]"),
        ("Decoder", """
            [Input(4, 3)] [LSTM(5, returnState: true, Name = "encoder")] [RepeatVector(3)]
            [LSTM(5, initialState: ["encoder.h", "encoder.c"], returnSequences: true)] [MeanSquaredError]
            """),
        ("BothStates", """
            [Input(4, 3)] [LSTM(5, returnState: true, returnSequences: true, bidirectional: Bidirectional.Concat, Name = "encoder")]
            [Add("encoder.forward_h", "encoder.backward_c", Name = "joined")] [RepeatVector(2)]
            [LSTM(5, initialState: ["encoder.backward_h", "joined", "encoder.forward_c", "joined"], bidirectional: Bidirectional.Sum)] [MeanSquaredError]
            """),
        ("Masked", "[Input(5, 2)] [ReLU] [Masking] [LSTM(17, returnSequences: true)] [LSTM(3)] [MeanSquaredError]"),
        ("Lengths", "[Input(7, 3, Lengths = true)] [LSTM(5, bidirectional: Bidirectional.Concat, returnSequences: true)] [Dense(2)] [MeanSquaredError]"),
        ("MaskedBackwards", "[Input(5, 2)] [ReLU] [Masking] [LSTM(5, goBackwards: true, returnSequences: true)] [MeanSquaredError]"),
        ("MaskedDecoder", """
            [Input(5, 2)] [ReLU] [Masking] [LSTM(5, returnState: true, returnSequences: true, Name = "encoder")]
            [LSTM(5, initialState: ["encoder.h", "encoder.c"])] [MeanSquaredError]
            """),
        ("Frozen", "[Input(4, 5)] [Dense(3)] [LSTM(7, Trainable = false)] [Dense(2)] [MeanSquaredError]"),
        ("Penalties", "[Input(4, 3)] [LSTM(5, l1: 0.01f, l2: 0.02f)] [MeanSquaredError]"),
        ("Probed", """[Input(4, 3)] [Dense(6, Name = "x")] [LSTM(5, returnSequences: true, Name = "h")] [LSTM(3)] [Probe("x")] [Probe("h")] [MeanSquaredError]"""));
}
