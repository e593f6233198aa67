using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class LogSoftmaxTests : ContractTests<LogSoftmaxTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Last", "[Input(17)] [LogSoftmax] [MeanSquaredError]"),
        ("Sequence", "[Input(3, 5)] [LogSoftmax] [MeanSquaredError]"),
        ("FirstAxis", "[Input(3, 5)] [LogSoftmax(axis: 1)] [MeanSquaredError]"),
        ("Inner", "[Input(7)] [Dense(19)] [LogSoftmax] [Dense(3)] [MeanSquaredError]"),
        ("Option", "[Input(7)] [Dense(5, activation: Activation.LogSoftmax)] [Dense(3)] [MeanSquaredError]"));
}
