using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class ZeroPadding2DTests : ContractTests<ZeroPadding2DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Default", "[Input(3, 5, 3)] [ZeroPadding2D] [MeanSquaredError]"),
        ("Each", "[Input(2, 3, 17)] [ZeroPadding2D([2, 1])] [Dense(3)] [MeanSquaredError]"),
        ("Sides", "[Input(3, 2, 16)] [ZeroPadding2D([1, 0, 3, 2])] [MeanSquaredError]"),
        ("Behind", "[Input(3, 2, 3)] [ZeroPadding2D([0, 1, 0, 1])] [MeanSquaredError]"),
        ("Vertical", "[Input(3, 2, 3)] [ZeroPadding2D([2, 0])] [MeanSquaredError]"));
}
