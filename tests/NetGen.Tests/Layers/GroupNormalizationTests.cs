using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class GroupNormalizationTests : ContractTests<GroupNormalizationTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Vector", "[Input(12)] [GroupNormalization(3)] [MeanSquaredError]"),
        ("Default", "[Input(4, 64)] [GroupNormalization] [MeanSquaredError]"),
        ("One", "[Input(3, 5, 7)] [GroupNormalization(1, epsilon: 0.1f)] [MeanSquaredError]"),
        ("Prime", "[Input(3, 5, 35)] [GroupNormalization(5)] [ReLU] [Dense(3)] [MeanSquaredError]"),
        ("Inside", "[Input(6, 7)] [Dense(33, useBias: false)] [GroupNormalization(11)] [ReLU] [Dense(3)] [MeanSquaredError]"),
        ("LargeImage", "[Input(7, 11, 3)] [Dense(40)] [GroupNormalization(8)] [Dense(2)] [MeanSquaredError]"),
        ("FirstAxis", "[Input(6, 19)] [GroupNormalization(3, axis: 1)] [MeanSquaredError]"),
        ("AllGroups", "[Input(4, 19)] [GroupNormalization(-1)] [MeanSquaredError]"),
        ("NoCenter", "[Input(4, 10)] [GroupNormalization(2, center: false)] [Dense(2)] [MeanSquaredError]"),
        ("NoScale", "[Input(4, 10)] [Dense(20)] [GroupNormalization(2, scale: false)] [MeanSquaredError]"),
        ("Frozen", "[Input(4, 10)] [Dense(18)] [GroupNormalization(9, Trainable = false)] [Dense(3)] [MeanSquaredError]"));
}
