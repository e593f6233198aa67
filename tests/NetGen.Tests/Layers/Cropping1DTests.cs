using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class Cropping1DTests : ContractTests<Cropping1DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("One", "[Input(5, 3)] [Cropping1D(1)] [MeanSquaredError]"),
        ("Sides", "[Input(7, 17)] [Cropping1D([3, 1])] [Dense(3)] [MeanSquaredError]"),
        ("None", "[Input(3, 2)] [Cropping1D(0)] [MeanSquaredError]"),
        ("Learned", "[Input(5, 2)] [Dense(17, activation: Activation.Tanh)] [Cropping1D([1, 2])] [Dense(2)] [MeanSquaredError]"));
}
