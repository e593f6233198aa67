using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class RotaryEmbeddingTests : ContractTests<RotaryEmbeddingTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Narrow", "[Input(5, 6)] [RotaryEmbedding] [Dense(3)] [MeanSquaredError]"),
        ("WholePanels", "[Input(7, 32)] [RotaryEmbedding(wavelength: 50)] [MeanSquaredError]"),
        ("HalfPanel", "[Input(3, 16)] [Dense(16)] [RotaryEmbedding(scaling: 4)] [MeanSquaredError]"),
        ("Prime", "[Input(3, 38)] [RotaryEmbedding] [MeanSquaredError]"),
        ("Heads", "[Input(5, 3, 10)] [RotaryEmbedding] [MeanSquaredError]"));
}
