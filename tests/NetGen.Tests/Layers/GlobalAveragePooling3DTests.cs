using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class GlobalAveragePooling3DTests : ContractTests<GlobalAveragePooling3DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(2, 3, 5, 3)] [GlobalAveragePooling3D] [Dense(3)] [MeanSquaredError]"),
        ("Kept", "[Input(3, 2, 2, 17)] [GlobalAveragePooling3D(keepDims: true)] [MeanSquaredError]"));
}
