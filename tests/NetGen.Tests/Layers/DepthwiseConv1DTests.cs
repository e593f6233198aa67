using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class DepthwiseConv1DTests : ContractTests<DepthwiseConv1DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OneStep", "[Input(1, 1)] [DepthwiseConv1D(1)] [MeanSquaredError]"),
        ("Valid", "[Input(13, 5)] [DepthwiseConv1D(3)] [MeanSquaredError]"),
        ("Causal", "[Input(9, 19)] [DepthwiseConv1D(3, padding: Padding.Causal, dilation: 2, activation: Activation.Tanh)] [MeanSquaredError]"),
        ("Multiplied", "[Input(7, 3)] [DepthwiseConv1D(4, stride: 2, padding: Padding.Same, depthMultiplier: 7)] [MeanSquaredError]"),
        ("Long", "[Input(41, 2)] [DepthwiseConv1D(35, padding: Padding.Same, activation: Activation.GELU)] [MeanSquaredError]"),
        ("Pad", "[Input(5, 2)] [DepthwiseConv1D(3, pad: 3, useBias: false)] [MeanSquaredError]"));
}
