using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class UnitNormalizationTests : ContractTests<UnitNormalizationTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Vector", "[Input(7)] [UnitNormalization] [MeanSquaredError]"),
        ("Prime", "[Input(67)] [Dense(33)] [UnitNormalization] [Dense(3)] [MeanSquaredError]"),
        ("Sequence", "[Input(5, 19)] [UnitNormalization] [MeanSquaredError]"),
        ("MiddleAxis", "[Input(2, 5, 7)] [UnitNormalization(2)] [MeanSquaredError]"),
        ("Image", "[Input(3, 5, 7)] [UnitNormalization([1, 2])] [MeanSquaredError]"));
}
