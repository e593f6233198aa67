using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class UpSampling1DTests : ContractTests<UpSampling1DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Default", "[Input(5, 3)] [UpSampling1D] [MeanSquaredError]"),
        ("Three", "[Input(4, 17)] [UpSampling1D(3)] [Dense(3)] [MeanSquaredError]"),
        ("One", "[Input(3, 2)] [UpSampling1D(1)] [MeanSquaredError]"),
        ("Learned", "[Input(3, 2)] [Dense(16, activation: Activation.Tanh)] [UpSampling1D(2)] [Dense(2)] [MeanSquaredError]"));
}
