using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class AdaptiveAveragePooling2DTests : ContractTests<AdaptiveAveragePooling2DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Divides", "[Input(6, 4, 3)] [AdaptiveAveragePooling2D(2)] [MeanSquaredError]"),
        ("Uneven", "[Input(7, 5, 17)] [AdaptiveAveragePooling2D([3, 2])] [Dense(3)] [MeanSquaredError]"),
        ("HalfUneven", "[Input(6, 5, 3)] [AdaptiveAveragePooling2D([3, 3])] [MeanSquaredError]"),
        ("More", "[Input(2, 3, 3)] [AdaptiveAveragePooling2D([3, 7])] [MeanSquaredError]"),
        ("One", "[Input(5, 7, 3)] [AdaptiveAveragePooling2D(1)] [Dense(3)] [MeanSquaredError]"));
}
