using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class AlphaDropoutTests : ContractTests<AlphaDropoutTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("None", "[Input(7)] [AlphaDropout(0)] [Dense(3)] [MeanSquaredError]"),
        ("Some", "[Input(3, 7)] [AlphaDropout(0.5f)] [Dense(19, activation: Activation.SELU)] [AlphaDropout(0.25f)] [MeanSquaredError]"));
}
