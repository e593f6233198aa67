using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class GlobalMaxPooling3DTests : ContractTests<GlobalMaxPooling3DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(2, 3, 5, 3)] [GlobalMaxPooling3D] [Dense(3)] [MeanSquaredError]"),
        ("Kept", "[Input(3, 2, 2, 17)] [GlobalMaxPooling3D(keepDims: true)] [MeanSquaredError]"));
}
