using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class Conv1DTransposeTests : ContractTests<Conv1DTransposeTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OneStep", "[Input(1, 1)] [Conv1DTranspose(1, 1)] [MeanSquaredError]"),
        ("Valid", "[Input(7, 3)] [Conv1DTranspose(5, 3, stride: 2)] [MeanSquaredError]"),
        ("Gaps", "[Input(5, 3)] [Conv1DTranspose(2, 2, stride: 5)] [MeanSquaredError]"),
        ("Same", "[Input(5, 17)] [Conv1DTranspose(3, 4, stride: 3, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameGaps", "[Input(5, 2)] [Conv1DTranspose(3, 1, stride: 3, padding: Padding.Same)] [MeanSquaredError]"),
        ("PadAndOutput", "[Input(6, 2)] [Conv1DTranspose(19, 3, stride: 2, pad: 1, outputPadding: 1)] [MeanSquaredError]"),
        ("BeyondTheReach", "[Input(3, 2)] [Conv1DTranspose(5, 2, dilation: 3, outputPadding: 2, useBias: false)] [MeanSquaredError]"),
        ("DilatedStride", "[Input(4, 3)] [Conv1DTranspose(5, 3, stride: 2, dilation: 3, pad: 2, outputPadding: 2, activation: Activation.Tanh)] [MeanSquaredError]"));
}
