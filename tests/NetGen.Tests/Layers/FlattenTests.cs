using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class FlattenTests : ContractTests<FlattenTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Image", "[Input(3, 2, 5)] [Flatten] [Dense(7)] [MeanSquaredError]"),
        ("Vector", "[Input(7)] [Flatten] [Dense(3)] [MeanSquaredError]"),
        ("Alone", "[Input(3, 5)] [Flatten] [MeanSquaredError]"),
        ("Narrow", "[Input(17, 1)] [Flatten] [Dense(3)] [MeanSquaredError]"),
        ("Behind", "[Input(3, 5)] [Dense(17, activation: Activation.Tanh)] [Flatten] [Dense(3)] [MeanSquaredError]"),
        ("Panels", "[Input(3, 16)] [Flatten] [Dense(3)] [MeanSquaredError]"));
}
