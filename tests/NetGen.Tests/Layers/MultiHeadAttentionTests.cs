using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class MultiHeadAttentionTests : ContractTests<MultiHeadAttentionTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Narrow", "[Input(5, 6)] [MultiHeadAttention(2)] [MeanSquaredError]"),
        ("Odd", "[Input(5, 7)] [MultiHeadAttention(3, 5)] [Dense(2)] [MeanSquaredError]"),
        ("Whole", "[Input(8, 32)] [MultiHeadAttention(2, causal: true)] [MeanSquaredError]"),
        ("WideHeads", "[Input(17, 5)] [MultiHeadAttention(3, 32, valueDim: 48, outputDim: 7, causal: true)] [MeanSquaredError]"),
        ("Sizes", "[Input(5, 7)] [MultiHeadAttention(2, 4, valueDim: 17, outputDim: 9)] [MeanSquaredError]"),
        ("WholeKeysOddValues", "[Input(5, 7)] [MultiHeadAttention(2, 16, valueDim: 3)] [MeanSquaredError]"),
        ("NoBias", "[Input(5, 16)] [MultiHeadAttention(1, useBias: false)] [MeanSquaredError]"),
        ("Cross", """
            [Input(5, 7, Name = "x")] [Input(9, 11, Name = "m")] [MultiHeadAttention(2, 16, value: "m", From = "x")] [MeanSquaredError]
            """),
        ("CrossKeyAndValue", """
            [Input(5, 7, Name = "x")] [Input(9, 11, Name = "v")] [Input(9, 3, Name = "k")]
            [MultiHeadAttention(2, 5, value: "v", key: "k", From = "x")] [MeanSquaredError]
            """),
        ("KeyOfQuery", """
            [Input(5, 7, Name = "x")] [Input(5, 11, Name = "v")] [MultiHeadAttention(2, 16, value: "v", key: "x", From = "x")] [MeanSquaredError]
            """),
        ("Grouped", "[Input(19, 9)] [MultiHeadAttention(4, 16, kvHeads: 2, causal: true)] [MeanSquaredError]"),
        ("MultiQuery", "[Input(6, 12)] [MultiHeadAttention(3, kvHeads: 1)] [MeanSquaredError]"),
        ("Rotary", "[Input(9, 12)] [MultiHeadAttention(2, rotary: true, causal: true)] [MeanSquaredError]"),
        ("RotaryGrouped", "[Input(18, 7)] [MultiHeadAttention(4, 32, valueDim: 16, kvHeads: 2, rotary: true, rotaryWavelength: 100, causal: true)] [MeanSquaredError]"),
        ("RotaryCross", """
            [Input(5, 7, Name = "x")] [Input(9, 11, Name = "m")] [MultiHeadAttention(2, 16, value: "m", rotary: true, From = "x")] [MeanSquaredError]
            """),
        ("Residual", """
            [Input(8, 16, Name = "x")] [LayerNormalization] [MultiHeadAttention(2, 8, causal: true)] [Add("x", Name = "a")] [LayerNormalization] [Dense(19, activation: Activation.GELU)]
            [Dense(16)] [Add("a")] [MeanSquaredError]
            """),
        ("Penalised", "[Input(5, 6)] [MultiHeadAttention(2, l2: 0.01f, l1: 0.001f)] [MeanSquaredError]"),
        ("Frozen", "[Input(5, 6)] [Dense(6)] [MultiHeadAttention(2, Trainable = false)] [MeanSquaredError]"),
        ("Lengths", "[Input(9, 7, Lengths = true)] [Dense(16)] [MultiHeadAttention(2)] [MeanSquaredError]"),
        ("LengthsOfMemory", """
            [Input(4, 3, Name = "x")] [Input(9, 7, Lengths = true, Name = "m")] [MultiHeadAttention(2, 5, value: "m", From = "x")] [MeanSquaredError]
            """),
        ("Tokens", """
            [Network] [Input(7, Type = ElementType.Int32)] [Embedding(4, 12, maskZero: true)] [PositionEmbedding] [Residual<PreNorm>] [Residual<Forward>] [Dense(4)]
            [SparseCategoricalCrossentropy]
            """),
        ("PostNorm", """
            [Network] [Input(5, Type = ElementType.Int32)] [Embedding(4, 12)] [Residual<Heads>] [LayerNormalization] [Residual<Forward>] [LayerNormalization] [Dense(4)]
            [SparseCategoricalCrossentropy]
            """),
        ("Long", "[Input(67, 3)] [MultiHeadAttention(1, 16, causal: true)] [Dense(2)] [MeanSquaredError]"))
    {
        Shared = """
            [Block] [LayerNormalization] [MultiHeadAttention(2, rotary: true, causal: true)] public sealed class PreNorm;
            [Block] [MultiHeadAttention(2, causal: true)] public sealed class Heads;
            [Block] [Dense(19, activation: Activation.GELU)] [Dense(12)] public sealed class Forward;
            """,
    };
}
