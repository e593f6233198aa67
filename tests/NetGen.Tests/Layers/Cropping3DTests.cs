using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class Cropping3DTests : ContractTests<Cropping3DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("One", "[Input(3, 4, 3, 3)] [Cropping3D(1)] [MeanSquaredError]"),
        ("Sides", "[Input(3, 3, 5, 17)] [Cropping3D([1, 0, 0, 2, 1, 1])] [Dense(3)] [MeanSquaredError]"));
}
