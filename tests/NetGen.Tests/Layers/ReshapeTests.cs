using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class ReshapeTests : ContractTests<ReshapeTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Split", "[Input(30)] [Reshape(5, 6)] [Dense(7)] [MeanSquaredError]"),
        ("Merge", "[Input(3, 5)] [Reshape(15)] [Dense(2)] [MeanSquaredError]"),
        ("Inferred", "[Input(2, 3, 5)] [Reshape(-1, 10)] [Dense(3)] [MeanSquaredError]"),
        ("Across", "[Input(4, 9)] [Dense(10)] [Reshape(8, 5)] [Dense(3)] [MeanSquaredError]"),
        ("Alone", "[Input(6, 7)] [Reshape(7, 6)] [MeanSquaredError]"),
        ("SameFeatures", "[Input(2, 3, 17)] [Reshape(6, 17)] [Dense(3)] [MeanSquaredError]"));
}
