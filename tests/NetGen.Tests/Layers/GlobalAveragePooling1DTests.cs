using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class GlobalAveragePooling1DTests : ContractTests<GlobalAveragePooling1DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(7, 3)] [GlobalAveragePooling1D] [Dense(3)] [MeanSquaredError]"),
        ("Kept", "[Input(5, 17)] [GlobalAveragePooling1D(keepDims: true)] [MeanSquaredError]"),
        ("Long", "[Input(37, 5)] [GlobalAveragePooling1D] [MeanSquaredError]"),
        ("One", "[Input(1, 3)] [GlobalAveragePooling1D] [MeanSquaredError]"),
        ("Masked", "[Input(5, 2)] [ReLU] [Masking] [Dense(17)] [GlobalAveragePooling1D] [Dense(2)] [MeanSquaredError]"),
        ("Lengths", "[Input(19, 3, Lengths = true)] [GlobalAveragePooling1D(keepDims: true)] [Dense(2)] [MeanSquaredError]"),
        ("AllMasked", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(1, 3, maskZero: true)] [GlobalAveragePooling1D] [Dense(2)] [MeanSquaredError]"));
}
