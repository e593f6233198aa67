using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SpatialDropout2DTests : ContractTests<SpatialDropout2DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("None", "[Input(3, 5, 7)] [SpatialDropout2D(0)] [Dense(3)] [MeanSquaredError]"),
        ("Some", "[Input(3, 5, 19)] [SpatialDropout2D(0.5f)] [Dense(3)] [SpatialDropout2D(0.25f)] [Tanh] [MeanSquaredError]"));
}
