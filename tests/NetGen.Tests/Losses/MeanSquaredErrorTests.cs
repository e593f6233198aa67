using NetGen.Tests.Contract;

namespace NetGen.Tests.Losses;

public sealed class MeanSquaredErrorTests : ContractTests<MeanSquaredErrorTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("One", "[Input(1)] [Dense(1)] [MeanSquaredError]"),
        ("Prime", "[Input(7)] [Dense(17)] [MeanSquaredError]"),
        ("Sequence", "[Input(3, 5)] [Dense(7)] [MeanSquaredError]"),
        ("Weighted", "[Input(5)] [Dense(3)] [MeanSquaredError(weight: 2.5f)]"),
        ("Image", "[Input(2, 3, 5)] [Dense(2, activation: Activation.Tanh)] [MeanSquaredError]"));
}
