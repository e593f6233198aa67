using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class GlobalAveragePooling1DTests : ContractTests<GlobalAveragePooling1DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(7, 3)] [GlobalAveragePooling1D] [Dense(3)] [MeanSquaredError]"),
        ("Kept", "[Input(5, 17)] [GlobalAveragePooling1D(keepDims: true)] [MeanSquaredError]"),
        ("Long", "[Input(37, 5)] [GlobalAveragePooling1D] [MeanSquaredError]"),
        ("One", "[Input(1, 3)] [GlobalAveragePooling1D] [MeanSquaredError]"));
}
