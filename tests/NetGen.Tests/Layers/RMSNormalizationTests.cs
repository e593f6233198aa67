using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class RMSNormalizationTests : ContractTests<RMSNormalizationTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Vector", "[Input(7)] [RMSNormalization] [MeanSquaredError]"),
        ("Prime", "[Input(67)] [RMSNormalization(epsilon: 0.1f)] [MeanSquaredError]"),
        ("Sequence", "[Input(5, 19)] [Dense(32)] [RMSNormalization] [SiLU] [Dense(3)] [MeanSquaredError]"),
        ("FirstAxis", "[Input(5, 19)] [RMSNormalization(axis: 1)] [MeanSquaredError]"),
        ("Image", "[Input(3, 5, 7)] [RMSNormalization([1, 2, 3])] [MeanSquaredError]"),
        ("NoScale", "[Input(19)] [Dense(21)] [RMSNormalization(scale: false)] [MeanSquaredError]"));
}
