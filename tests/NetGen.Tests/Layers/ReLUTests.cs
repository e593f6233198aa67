using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class ReLUTests : ContractTests<ReLUTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(17)] [ReLU] [MeanSquaredError]"),
        ("Sequence", "[Input(3, 5)] [ReLU] [MeanSquaredError]"),
        ("Limited", "[Input(13)] [ReLU(maxValue: 1.5f)] [MeanSquaredError]"),
        ("Leaky", "[Input(13)] [ReLU(negativeSlope: 0.2f)] [MeanSquaredError]"),
        ("Threshold", "[Input(13)] [ReLU(threshold: 0.75f)] [MeanSquaredError]"),
        ("All", "[Input(7)] [Dense(11)] [ReLU(maxValue: 1.25f, negativeSlope: 0.1f, threshold: 0.5f)] [Dense(3)] [MeanSquaredError]"),
        ("Option", "[Input(7)] [Dense(19, activation: Activation.ReLU)] [Dense(3)] [MeanSquaredError]"),
        ("OneUnit", "[Input(1)] [Dense(1, activation: Activation.ReLU)] [MeanSquaredError]"));
}
