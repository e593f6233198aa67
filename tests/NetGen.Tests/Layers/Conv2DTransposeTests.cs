using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class Conv2DTransposeTests : ContractTests<Conv2DTransposeTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OnePixel", "[Input(1, 1, 1)] [Conv2DTranspose(1, 1)] [MeanSquaredError]"),
        ("FromOnePixel", "[Input(1, 1, 5)] [Conv2DTranspose(3, [3, 4])] [MeanSquaredError]"),
        ("Prime", "[Input(3, 5, 7)] [Conv2DTranspose(11, 3)] [MeanSquaredError]"),
        ("WholePanels", "[Input(3, 2, 32)] [Conv2DTranspose(16, 2, stride: 2)] [MeanSquaredError]"),
        ("Same", "[Input(3, 4, 5)] [Conv2DTranspose(17, 3, stride: 2, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameOutput", "[Input(3, 2, 5)] [Conv2DTranspose(3, [4, 3], stride: 2, padding: Padding.Same, outputPaddings: [0, 1])] [MeanSquaredError]"),
        ("ValidOutput", "[Input(3, 2, 3)] [Conv2DTranspose(2, 3, stride: 3, outputPadding: 2)] [MeanSquaredError]"),
        ("NotSquare", "[Input(4, 3, 3)] [Conv2DTranspose(5, [2, 5], strides: [3, 1], pads: [0, 2])] [MeanSquaredError]"),
        ("Dilated", "[Input(4, 5, 2)] [Conv2DTranspose(3, 3, dilations: [2, 1], padding: Padding.Same)] [MeanSquaredError]"),
        ("Cut", "[Input(4, 3, 2)] [Conv2DTranspose(3, 3, pad: 2)] [MeanSquaredError]"),
        ("Autoencoder", "[Input(7, 6, 3)] [Conv2D(9, 3, stride: 2, padding: Padding.Same, activation: Activation.Tanh)] [Conv2DTranspose(3, 3, stride: 2, pad: 1, outputPaddings: [0, 1], activation: Activation.Sigmoid)] [BinaryCrossentropy]"),
        ("PenaltiesAndSlopes", "[Input(2, 3, 5)] [Conv2DTranspose(3, 2, l1: 0.01f, l2: 0.02f, activation: Activation.PReLU)] [MeanSquaredError]"),
        ("Frozen", "[Input(3, 2, 2)] [Conv2DTranspose(3, 2, stride: 2, Trainable = false)] [Dense(2)] [MeanSquaredError]"));
}
