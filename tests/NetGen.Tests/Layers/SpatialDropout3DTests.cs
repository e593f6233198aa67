using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SpatialDropout3DTests : ContractTests<SpatialDropout3DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("None", "[Input(2, 3, 5, 7)] [SpatialDropout3D(0)] [Dense(3)] [MeanSquaredError]"),
        ("Some", "[Input(2, 3, 5, 19)] [SpatialDropout3D(0.5f)] [Dense(3)] [SpatialDropout3D(0.25f)] [Tanh] [MeanSquaredError]"));
}
