using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SeparableConv2DTests : ContractTests<SeparableConv2DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OnePixel", "[Input(1, 1, 1)] [SeparableConv2D(1, 1)] [MeanSquaredError]"),
        ("Prime", "[Input(5, 7, 3)] [SeparableConv2D(11, 3)] [MeanSquaredError]"),
        ("Same", "[Input(5, 4, 17)] [SeparableConv2D(5, 3, padding: Padding.Same, activation: Activation.Tanh)] [MeanSquaredError]"),
        ("Multiplied", "[Input(6, 5, 3)] [SeparableConv2D(7, [3, 2], stride: 2, depthMultiplier: 2)] [MeanSquaredError]"),
        ("Dilated", "[Input(7, 8, 2)] [SeparableConv2D(3, 3, dilations: [1, 2], pads: [0, 1])] [MeanSquaredError]"),
        ("Penalties", "[Input(4, 4, 3)] [SeparableConv2D(5, 2, l1: 0.01f, l2: 0.02f)] [MeanSquaredError]"),
        ("Slopes", "[Input(4, 3, 5)] [SeparableConv2D(3, 2, activation: Activation.PReLU)] [SeparableConv2D(2, 2)] [MeanSquaredError]"),
        ("Frozen", "[Input(4, 3, 2)] [SeparableConv2D(3, 2, Trainable = false)] [Dense(2)] [MeanSquaredError]"));
}
