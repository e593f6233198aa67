using NetGen.Tests.Contract;

namespace NetGen.Tests.Losses;

public sealed class KLDivergenceTests : ContractTests<KLDivergenceTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("SoftmaxLayer", "[Input(7)] [Dense(5)] [Softmax] [KLDivergence]"),
        ("SoftmaxOption", "[Input(7)] [Dense(17, activation: Activation.Softmax)] [KLDivergence]"),
        ("LogSoftmax", "[Input(7)] [Dense(5)] [LogSoftmax] [KLDivergence]"),
        ("Sigmoid", "[Input(7)] [Dense(5, activation: Activation.Sigmoid)] [KLDivergence(weight: 0.5f)]"),
        ("Sequence", "[Input(3, 7)] [Dense(5)] [Softmax] [KLDivergence]"));
}
