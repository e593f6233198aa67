using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SeparableConv1DTests : ContractTests<SeparableConv1DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OneStep", "[Input(1, 1)] [SeparableConv1D(1, 1)] [MeanSquaredError]"),
        ("Causal", "[Input(9, 3)] [SeparableConv1D(17, 3, padding: Padding.Causal, dilation: 2)] [MeanSquaredError]"),
        ("Multiplied", "[Input(11, 5)] [SeparableConv1D(3, 4, stride: 2, padding: Padding.Same, depthMultiplier: 3)] [MeanSquaredError]"),
        ("Pad", "[Input(7, 17)] [SeparableConv1D(2, 3, pad: 2, useBias: false, activation: Activation.Tanh)] [MeanSquaredError]"));
}
