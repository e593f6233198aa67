using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SwishTests : ContractTests<SwishTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Alone", "[Input(17)] [Swish] [MeanSquaredError]"),
        ("Option", "[Input(7)] [Dense(19, activation: Activation.Swish)] [Dense(3)] [MeanSquaredError]"));
}
