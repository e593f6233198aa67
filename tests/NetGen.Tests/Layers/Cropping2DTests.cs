using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class Cropping2DTests : ContractTests<Cropping2DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("One", "[Input(5, 4, 3)] [Cropping2D(1)] [MeanSquaredError]"),
        ("Each", "[Input(7, 5, 17)] [Cropping2D([2, 1])] [Dense(3)] [MeanSquaredError]"),
        ("Sides", "[Input(4, 7, 16)] [Cropping2D([1, 0, 3, 2])] [MeanSquaredError]"));
}
