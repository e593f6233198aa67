using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class AveragePooling1DTests : ContractTests<AveragePooling1DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(7, 3)] [AveragePooling1D(2)] [MeanSquaredError]"),
        ("Default", "[Input(8, 17)] [AveragePooling1D] [Dense(3)] [MeanSquaredError]"),
        ("Overlapping", "[Input(11, 5)] [AveragePooling1D(3, stride: 1)] [Dense(3)] [MeanSquaredError]"),
        ("Same", "[Input(7, 5)] [AveragePooling1D(3, stride: 2, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameEveryPlace", "[Input(11, 17)] [AveragePooling1D(4, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameLong", "[Input(29, 3)] [AveragePooling1D(13, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameShort", "[Input(2, 16)] [AveragePooling1D(5, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("Padded", "[Input(7, 33)] [AveragePooling1D(3, stride: 2, pad: 1)] [MeanSquaredError]"),
        ("Gaps", "[Input(11, 3)] [AveragePooling1D(2, stride: 3)] [MeanSquaredError]"),
        ("One", "[Input(5, 3)] [AveragePooling1D(1, stride: 2)] [MeanSquaredError]"),
        ("Whole", "[Input(37, 19)] [AveragePooling1D(37)] [MeanSquaredError]"),
        ("Long", "[Input(37, 5)] [AveragePooling1D(17, stride: 5)] [MeanSquaredError]"),
        ("Learned", "[Input(7, 3)] [Dense(5, activation: Activation.Tanh)] [AveragePooling1D(2)] [Dense(2)] [MeanSquaredError]"),
        ("CountsPadding", "[Input(7, 3)] [AveragePooling1D(3, stride: 2, pad: 1, countIncludePad: true)] [MeanSquaredError]"));
}
