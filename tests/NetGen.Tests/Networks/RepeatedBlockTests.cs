using NetGen.Tests.Contract;

namespace NetGen.Tests.Networks;

/// <summary>Blocks so many that their calls are a loop and their stages share a method.</summary>
public sealed class RepeatedBlockTests : ContractTests<RepeatedBlockTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Dense", "[Input(3, 7)] [Residual<FeedForward>(repeat: 6)] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("Nested", "[Input(7)] [Block<Outer>(repeat: 3)] [Dense(2)] [MeanSquaredError]"),
        ("Layers", $"[Input(7)] {string.Concat(Enumerable.Repeat("[Dense(7, activation: Activation.Tanh)] ", 9))}[MeanSquaredError]"),
        ("Noisy", "[Input(7)] [Residual<Dropped>(repeat: 6)] [Dense(3)] [MeanSquaredError]"),
        ("Attention", """
            [Network] [Input(5, Type = ElementType.Int32)] [Embedding(4, 12)] [PositionEmbedding] [Block<Layer>(repeat: 4)] [LayerNormalization] [Dense(4)]
            [SparseCategoricalCrossentropy]
            """),
        ("Recurrent", "[Input(5, 7)] [Residual<Memory>(repeat: 4)] [Dense(3)] [MeanSquaredError]"),
        ("Images", "[Input(5, 7, 5)] [Conv2D(5, 3, padding: Padding.Same)] [Block<Basic>(repeat: 3)] [GlobalAveragePooling2D] [Dense(3)] [MeanSquaredError]"))
    {
        Shared = """
            [Block] [Dense(19, activation: Activation.GELU)] [Dense(7)] sealed class FeedForward;
            [Block] [Residual<FeedForward>(repeat: 5)] [Dense(7, activation: Activation.Sigmoid)] sealed class Outer;
            [Block] [Dense(7, activation: Activation.Tanh)] [Dropout(0.3f)] [GaussianNoise(0.1f)] sealed class Dropped;
            [Block] [Residual<Attend>] [Residual<Wide>] sealed class Layer;
            [Block] [LayerNormalization] [MultiHeadAttention(2, causal: true)] sealed class Attend;
            [Block] [LayerNormalization] [Dense(19, activation: Activation.GELU)] [Dense(12)] sealed class Wide;
            [Block] [LSTM(7, returnSequences: true)] [LayerNormalization] sealed class Memory;

            [Block]
            [Conv2D(5, 3, padding: Padding.Same, useBias: false)]
            [BatchNormalization]
            [Tanh]
            [Conv2D(5, 3, padding: Padding.Same, useBias: false)]
            [BatchNormalization]
            [Add("input")]
            [Tanh]
            sealed class Basic;
            """,
    };
}
