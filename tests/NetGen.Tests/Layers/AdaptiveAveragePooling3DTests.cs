using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class AdaptiveAveragePooling3DTests : ContractTests<AdaptiveAveragePooling3DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Uneven", "[Input(3, 5, 4, 3)] [AdaptiveAveragePooling3D([2, 3, 2])] [MeanSquaredError]"),
        ("OneSize", "[Input(4, 3, 2, 17)] [AdaptiveAveragePooling3D(2)] [MeanSquaredError]"));
}
