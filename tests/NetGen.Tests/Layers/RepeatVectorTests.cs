using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class RepeatVectorTests : ContractTests<RepeatVectorTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Odd", "[Input(7)] [RepeatVector(3)] [Dense(5)] [MeanSquaredError]"),
        ("Once", "[Input(7)] [RepeatVector(1)] [Dense(5)] [MeanSquaredError]"),
        ("One", "[Input(1)] [RepeatVector(17)] [MeanSquaredError]"),
        ("Behind", "[Input(5)] [Dense(17, activation: Activation.Tanh)] [RepeatVector(5)] [Dense(2)] [MeanSquaredError]"));
}
