using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class GlobalAveragePooling2DTests : ContractTests<GlobalAveragePooling2DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(5, 7, 3)] [GlobalAveragePooling2D] [Dense(3)] [MeanSquaredError]"),
        ("Kept", "[Input(3, 2, 17)] [GlobalAveragePooling2D(keepDims: true)] [Dense(3)] [MeanSquaredError]"),
        ("Wide", "[Input(3, 23, 16)] [GlobalAveragePooling2D] [MeanSquaredError]"),
        ("Learned", "[Input(4, 3, 2)] [Dense(19, activation: Activation.Tanh)] [GlobalAveragePooling2D] [Dense(2)] [MeanSquaredError]"));
}
