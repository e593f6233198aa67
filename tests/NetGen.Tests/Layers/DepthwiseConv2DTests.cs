using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class DepthwiseConv2DTests : ContractTests<DepthwiseConv2DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OnePixel", "[Input(1, 1, 1)] [DepthwiseConv2D(1)] [MeanSquaredError]"),
        ("Pointwise", "[Input(3, 2, 5)] [DepthwiseConv2D(1, depthMultiplier: 3)] [MeanSquaredError]"),
        ("Prime", "[Input(5, 7, 3)] [DepthwiseConv2D(3)] [MeanSquaredError]"),
        ("WholePanels", "[Input(5, 4, 32)] [DepthwiseConv2D(3, padding: Padding.Same)] [MeanSquaredError]"),
        ("Stride", "[Input(8, 7, 17)] [DepthwiseConv2D(3, stride: 2, padding: Padding.Same)] [MeanSquaredError]"),
        ("NotSquare", "[Input(6, 9, 5)] [DepthwiseConv2D([2, 5], strides: [2, 1], pads: [1, 2])] [MeanSquaredError]"),
        ("Multiplied", "[Input(4, 5, 9)] [DepthwiseConv2D(3, depthMultiplier: 2, padding: Padding.Same, activation: Activation.Sigmoid)] [MeanSquaredError]"),
        ("Dilated", "[Input(7, 8, 3)] [DepthwiseConv2D(3, dilation: 2, stride: 2, pad: 2)] [MeanSquaredError]"),
        ("LargerThanInput", "[Input(2, 3, 4)] [DepthwiseConv2D(5, padding: Padding.Same)] [MeanSquaredError]"),
        ("Slopes", "[Input(4, 3, 5)] [DepthwiseConv2D(2, activation: Activation.PReLU, useBias: false)] [DepthwiseConv2D(2)] [MeanSquaredError]"),
        ("ManyTiles", "[Input(3, 45, 2)] [DepthwiseConv2D(3, padding: Padding.Same, activation: Activation.Softsign)] [MeanSquaredError]"),
        ("ManyTilesApart", "[Input(4, 53, 2)] [DepthwiseConv2D(3, stride: 2, padding: Padding.Same)] [MeanSquaredError]"),
        ("SeveralPasses", "[Input(9, 8, 3)] [DepthwiseConv2D(7, padding: Padding.Same, activation: Activation.Softsign)] [MeanSquaredError]"),
        ("Penalties", "[Input(4, 3, 5)] [DepthwiseConv2D(2, l1: 0.01f, l2: 0.02f)] [MeanSquaredError]"),
        ("Frozen", "[Input(4, 3, 2)] [DepthwiseConv2D(2, Trainable = false)] [Dense(2)] [MeanSquaredError]"));
}
