using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class Conv2DTests : ContractTests<Conv2DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OnePixel", "[Input(1, 1, 1)] [Conv2D(1, 1)] [MeanSquaredError]"),
        ("Pointwise", "[Input(3, 5, 7)] [Conv2D(19, 1)] [MeanSquaredError]"),
        ("PointwiseStride", "[Input(5, 4, 3)] [Conv2D(17, 1, stride: 2)] [MeanSquaredError]"),
        ("PointwisePad", "[Input(3, 2, 3)] [Conv2D(5, 1, pad: 1)] [MeanSquaredError]"),
        ("OneChannel", "[Input(7, 6, 1)] [Conv2D(17, 3)] [MeanSquaredError]"),
        ("Prime", "[Input(5, 7, 3)] [Conv2D(11, 3, padding: Padding.Same)] [MeanSquaredError]"),
        ("WholePanels", "[Input(6, 6, 16)] [Conv2D(32, 3)] [MeanSquaredError]"),
        ("Even", "[Input(5, 6, 3)] [Conv2D(5, 2, padding: Padding.Same)] [MeanSquaredError]"),
        ("EvenStride", "[Input(7, 6, 3)] [Conv2D(5, 4, stride: 3, padding: Padding.Same)] [MeanSquaredError]"),
        ("NotSquare", "[Input(5, 7, 3)] [Conv2D(5, [3, 5], strides: [1, 2], pads: [0, 2])] [MeanSquaredError]"),
        ("Row", "[Input(4, 7, 2)] [Conv2D(3, [1, 3], dilations: [1, 2])] [MeanSquaredError]"),
        ("Dilated", "[Input(9, 8, 3)] [Conv2D(5, 3, padding: Padding.Same, dilation: 2)] [MeanSquaredError]"),
        ("DilatedStride", "[Input(11, 8, 3)] [Conv2D(5, 3, stride: 2, dilation: 2, pad: 1)] [MeanSquaredError]"),
        ("WideStride", "[Input(7, 8, 2)] [Conv2D(3, 2, stride: 3)] [MeanSquaredError]"),
        ("WideBorder", "[Input(2, 3, 2)] [Conv2D(3, 3, pad: 4)] [MeanSquaredError]"),
        ("LargerThanInput", "[Input(2, 3, 2)] [Conv2D(3, 5, padding: Padding.Same)] [MeanSquaredError]"),
        ("Whole", "[Input(3, 4, 5)] [Conv2D(7, [3, 4])] [MeanSquaredError]"),
        ("TwoGroups", "[Input(4, 5, 6)] [Conv2D(10, 3, groups: 2, padding: Padding.Same)] [MeanSquaredError]"),
        ("ManyGroups", "[Input(3, 4, 21)] [Conv2D(14, 2, groups: 7)] [MeanSquaredError]"),
        ("WideGroups", "[Input(4, 3, 32)] [Conv2D(48, 3, groups: 2, padding: Padding.Same)] [MeanSquaredError]"),
        ("GroupPerChannel", "[Input(4, 5, 17)] [Conv2D(34, 3, groups: 17)] [MeanSquaredError]"),
        ("GroupsStride", "[Input(5, 5, 24)] [Conv2D(40, 3, stride: 2, groups: 4, pad: 1, useBias: false)] [MeanSquaredError]"),
        ("GroupsOnePixel", "[Input(3, 2, 12)] [Conv2D(9, 1, groups: 3)] [MeanSquaredError]"),
        ("Segmentation", "[Input(4, 5, 3)] [Conv2D(7, 3, padding: Padding.Same, activation: Activation.Softmax)] [SparseCategoricalCrossentropy]"),
        ("Slopes", "[Input(4, 5, 3)] [Conv2D(17, 3, activation: Activation.PReLU)] [Conv2D(2, 2)] [MeanSquaredError]"),
        ("Penalties", "[Input(4, 5, 2)] [Conv2D(3, 3, l1: 0.01f)] [Conv2D(6, 2, l2: 0.02f, groups: 3)] [MeanSquaredError]"),
        ("Frozen", "[Input(4, 5, 2)] [Conv2D(3, 2, activation: Activation.Tanh, Trainable = false)] [Conv2D(6, 2, groups: 3, Trainable = false)] [Dense(2)] [MeanSquaredError]"),
        ("Unet", """
            [Input(6, 8, 2)] [Conv2D(5, 3, padding: Padding.Same, activation: Activation.Tanh, Name = "whole")]
            [Conv2D(7, 3, stride: 2, padding: Padding.Same, activation: Activation.Tanh)] [Conv2DTranspose(5, 2, stride: 2)]
            [Concatenate("whole")] [Conv2D(3, 1, activation: Activation.Sigmoid)] [BinaryCrossentropy]
            """),
        ("LongSum", "[Input(3, 3, 67)] [Conv2D(3, 3, padding: Padding.Same)] [MeanSquaredError]"));
}
