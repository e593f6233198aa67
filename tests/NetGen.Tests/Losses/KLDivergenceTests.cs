using NetGen.Tests.Contract;

namespace NetGen.Tests.Losses;

public sealed class KLDivergenceTests : ContractTests<KLDivergenceTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("SequenceInput", "[Input(2, 7)] [Softmax] [KLDivergence]"),
        ("BehindPermute", "[Input(2, 7)] [Dense(3)] [Permute(2, 1)] [Softmax] [KLDivergence]"),
        ("SoftmaxLayer", "[Input(7)] [Dense(5)] [Softmax] [KLDivergence]"),
        ("SoftmaxOption", "[Input(7)] [Dense(17, activation: Activation.Softmax)] [KLDivergence]"),
        ("LogSoftmax", "[Input(7)] [Dense(5)] [LogSoftmax] [KLDivergence]"),
        ("Sigmoid", "[Input(7)] [Dense(5, activation: Activation.Sigmoid)] [KLDivergence(weight: 0.5f)]"),
        ("Sequence", "[Input(3, 7)] [Dense(5)] [Softmax] [KLDivergence]"));
}
