using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class LeakyReLUTests : ContractTests<LeakyReLUTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Default", "[Input(17)] [LeakyReLU] [MeanSquaredError]"),
        ("Slope", "[Input(3, 5)] [LeakyReLU(0.3f)] [MeanSquaredError]"),
        ("Option", "[Input(7)] [Dense(19, activation: Activation.LeakyReLU)] [Dense(3)] [MeanSquaredError]"),
        ("BehindDense", "[Input(7)] [Dense(19)] [LeakyReLU(0.2f)] [Dense(3)] [MeanSquaredError]"));
}
