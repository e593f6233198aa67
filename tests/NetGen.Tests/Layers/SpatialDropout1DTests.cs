using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SpatialDropout1DTests : ContractTests<SpatialDropout1DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("None", "[Input(5, 7)] [SpatialDropout1D(0)] [Dense(3)] [MeanSquaredError]"),
        ("Some", "[Input(5, 19)] [SpatialDropout1D(0.5f)] [Dense(3)] [SpatialDropout1D(0.25f)] [Tanh] [MeanSquaredError]"));
}
