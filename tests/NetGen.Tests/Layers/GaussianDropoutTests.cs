using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class GaussianDropoutTests : ContractTests<GaussianDropoutTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("None", "[Input(7)] [GaussianDropout(0)] [Dense(3)] [MeanSquaredError]"),
        ("Some", "[Input(3, 7)] [GaussianDropout(0.5f)] [Dense(19, activation: Activation.SELU)] [GaussianDropout(0.25f)] [MeanSquaredError]"));
}
