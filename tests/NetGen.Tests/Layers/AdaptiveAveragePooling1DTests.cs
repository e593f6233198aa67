using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class AdaptiveAveragePooling1DTests : ContractTests<AdaptiveAveragePooling1DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Divides", "[Input(8, 3)] [AdaptiveAveragePooling1D(4)] [MeanSquaredError]"),
        ("Uneven", "[Input(11, 5)] [AdaptiveAveragePooling1D(4)] [Dense(3)] [MeanSquaredError]"),
        ("More", "[Input(3, 17)] [AdaptiveAveragePooling1D(5)] [MeanSquaredError]"),
        ("One", "[Input(7, 3)] [AdaptiveAveragePooling1D(1)] [MeanSquaredError]"));
}
