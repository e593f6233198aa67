using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class InstanceNormalizationTests : ContractTests<InstanceNormalizationTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Sequence", "[Input(5, 19)] [InstanceNormalization] [MeanSquaredError]"),
        ("Image", "[Input(3, 5, 7)] [Dense(16)] [InstanceNormalization] [Tanh] [Dense(3)] [MeanSquaredError]"),
        ("FirstAxis", "[Input(5, 19)] [InstanceNormalization(axis: 1, epsilon: 1e-5f)] [MeanSquaredError]"),
        ("Plain", "[Input(3, 3, 2)] [InstanceNormalization(center: false, scale: false)] [MeanSquaredError]"));
}
