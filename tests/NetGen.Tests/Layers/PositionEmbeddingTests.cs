using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class PositionEmbeddingTests : ContractTests<PositionEmbeddingTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("One", "[Input(1, 3)] [PositionEmbedding] [MeanSquaredError]"),
        ("Prime", "[Input(7, 19)] [PositionEmbedding] [Dense(3)] [MeanSquaredError]"),
        ("WholePanels", "[Input(8, 32)] [PositionEmbedding] [Tanh] [MeanSquaredError]"),
        ("Frozen", "[Input(5, 3)] [PositionEmbedding(Trainable = false)] [Dense(2)] [MeanSquaredError]"),
        ("OfTokens", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(7, 4)] [PositionEmbedding] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("Masked", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(3, 4, maskZero: true)] [PositionEmbedding] [Dense(3)] [MeanSquaredError]"),
        ("Twice", "[Input(3, 5)] [PositionEmbedding] [Dense(5)] [PositionEmbedding] [MeanSquaredError]"),
        ("Causal", "[Input(5, 3)] [PositionEmbedding] [Conv1D(4, 2, padding: Padding.Causal)] [MeanSquaredError]"));
}
