using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class UpSampling3DTests : ContractTests<UpSampling3DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Default", "[Input(2, 3, 2, 3)] [UpSampling3D] [MeanSquaredError]"),
        ("Each", "[Input(2, 1, 3, 17)] [UpSampling3D([1, 3, 2])] [Dense(3)] [MeanSquaredError]"));
}
