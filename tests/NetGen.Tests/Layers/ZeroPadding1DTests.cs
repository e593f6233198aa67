using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class ZeroPadding1DTests : ContractTests<ZeroPadding1DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Default", "[Input(5, 3)] [ZeroPadding1D] [MeanSquaredError]"),
        ("Before", "[Input(4, 17)] [ZeroPadding1D([3, 0])] [Dense(3)] [MeanSquaredError]"),
        ("None", "[Input(3, 2)] [ZeroPadding1D(0)] [MeanSquaredError]"),
        ("Learned", "[Input(3, 2)] [Dense(17, activation: Activation.Tanh)] [ZeroPadding1D([1, 2])] [Dense(2)] [MeanSquaredError]"));
}
