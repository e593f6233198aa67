using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class GaussianNoiseTests : ContractTests<GaussianNoiseTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("None", "[Input(7)] [GaussianNoise(0)] [Dense(3)] [MeanSquaredError]"),
        ("Some", "[Input(3, 5)] [GaussianNoise(0.5f)] [Dense(3)] [MeanSquaredError]"));
}
