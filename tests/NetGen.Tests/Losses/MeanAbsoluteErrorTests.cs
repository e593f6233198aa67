using NetGen.Tests.Contract;

namespace NetGen.Tests.Losses;

public sealed class MeanAbsoluteErrorTests : ContractTests<MeanAbsoluteErrorTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("One", "[Input(1)] [Dense(1)] [MeanAbsoluteError]"),
        ("Prime", "[Input(7)] [Dense(17)] [MeanAbsoluteError]"),
        ("Sequence", "[Input(3, 5)] [Dense(7)] [MeanAbsoluteError]"),
        ("Weighted", "[Input(5)] [Dense(3)] [MeanAbsoluteError(weight: 2.5f)]"),
        ("Image", "[Input(2, 3, 5)] [Dense(2, activation: Activation.Tanh)] [MeanAbsoluteError]"));
}
