using NetGen.Tests.Contract;

namespace NetGen.Tests.Losses;

public sealed class HuberTests : ContractTests<HuberTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("One", "[Input(1)] [Dense(1)] [Huber]"),
        ("Prime", "[Input(7)] [Dense(17)] [Huber]"),
        ("Sequence", "[Input(3, 5)] [Dense(7)] [Huber]"),
        ("Weighted", "[Input(5)] [Dense(3)] [Huber(weight: 2.5f)]"),
        ("Image", "[Input(2, 3, 5)] [Dense(2, activation: Activation.Tanh)] [Huber]"),
        ("Delta", "[Input(5)] [Dense(3)] [Huber(delta: 0.5f)]"),
        ("DeltaWeighted", "[Input(5)] [Dense(3)] [Huber(2.5f, weight: 0.5f)]"));
}
