using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class MaxPooling1DTests : ContractTests<MaxPooling1DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(7, 3)] [MaxPooling1D(2)] [MeanSquaredError]"),
        ("Default", "[Input(8, 17)] [MaxPooling1D] [Dense(3)] [MeanSquaredError]"),
        ("Overlapping", "[Input(11, 5)] [MaxPooling1D(3, stride: 1)] [Dense(3)] [MeanSquaredError]"),
        ("Same", "[Input(7, 5)] [MaxPooling1D(3, stride: 2, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameEveryPlace", "[Input(11, 17)] [MaxPooling1D(4, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameLong", "[Input(29, 3)] [MaxPooling1D(13, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("Leftover", "[Input(20, 3)] [MaxPooling1D(5, stride: 3)] [MeanSquaredError]"),
        ("SameShort", "[Input(2, 16)] [MaxPooling1D(5, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("Padded", "[Input(7, 33)] [MaxPooling1D(3, stride: 2, pad: 1)] [MeanSquaredError]"),
        ("Gaps", "[Input(11, 3)] [MaxPooling1D(2, stride: 3)] [MeanSquaredError]"),
        ("One", "[Input(5, 3)] [MaxPooling1D(1, stride: 2)] [MeanSquaredError]"),
        ("Whole", "[Input(37, 19)] [MaxPooling1D(37)] [MeanSquaredError]"),
        ("Long", "[Input(37, 5)] [MaxPooling1D(17, stride: 5)] [MeanSquaredError]"),
        ("Learned", "[Input(7, 3)] [Dense(5, activation: Activation.Tanh)] [MaxPooling1D(2)] [Dense(2)] [MeanSquaredError]"));
}
