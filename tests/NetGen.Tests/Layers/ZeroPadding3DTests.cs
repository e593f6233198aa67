using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class ZeroPadding3DTests : ContractTests<ZeroPadding3DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Default", "[Input(2, 1, 3, 3)] [ZeroPadding3D] [MeanSquaredError]"),
        ("Each", "[Input(2, 3, 1, 17)] [ZeroPadding3D([0, 1, 2])] [Dense(3)] [MeanSquaredError]"),
        ("Sides", "[Input(1, 2, 3, 3)] [ZeroPadding3D([1, 0, 0, 2, 1, 1])] [MeanSquaredError]"));
}
