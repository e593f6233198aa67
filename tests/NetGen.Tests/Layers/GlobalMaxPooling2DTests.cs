using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class GlobalMaxPooling2DTests : ContractTests<GlobalMaxPooling2DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(5, 7, 3)] [GlobalMaxPooling2D] [Dense(3)] [MeanSquaredError]"),
        ("Kept", "[Input(3, 2, 17)] [GlobalMaxPooling2D(keepDims: true)] [Dense(3)] [MeanSquaredError]"),
        ("Wide", "[Input(3, 23, 16)] [GlobalMaxPooling2D] [MeanSquaredError]"),
        ("Learned", "[Input(4, 3, 2)] [Dense(19, activation: Activation.Tanh)] [GlobalMaxPooling2D] [Dense(2)] [MeanSquaredError]"));
}
