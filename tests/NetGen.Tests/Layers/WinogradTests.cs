using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

/// <summary>Conv2D by Winograd's algorithms: asked for where no tile is whole, and chosen where they pay.</summary>
public sealed class WinogradTests : ContractTests<WinogradTests>, IContractSource
{
    private const string Two = "algorithm: ConvolutionAlgorithm.Winograd2";
    private const string Four = "algorithm: ConvolutionAlgorithm.Winograd4";

    public static NetworkSource Networks { get; } = new(
        ("TwoOnePixel", $"[Input(1, 1, 1)] [Conv2D(1, 3, padding: Padding.Same, {Two})] [MeanSquaredError]"),
        ("FourOnePixel", $"[Input(1, 1, 1)] [Conv2D(1, 3, padding: Padding.Same, {Four})] [MeanSquaredError]"),
        ("TwoPrime", $"[Input(5, 7, 17)] [Conv2D(19, 3, padding: Padding.Same, {Two})] [MeanSquaredError]"),
        ("FourPrime", $"[Input(5, 7, 17)] [Conv2D(19, 3, padding: Padding.Same, {Four})] [MeanSquaredError]"),
        ("TwoValid", $"[Input(8, 5, 16)] [Conv2D(32, 3, {Two})] [MeanSquaredError]"),
        ("FourValid", $"[Input(11, 6, 16)] [Conv2D(32, 3, {Four})] [MeanSquaredError]"),
        ("FourWholeTiles", $"[Input(10, 6, 5)] [Conv2D(3, 3, {Four})] [MeanSquaredError]"),
        ("TwoPad", $"[Input(3, 4, 3)] [Conv2D(5, 3, pad: 2, {Two})] [MeanSquaredError]"),
        ("FourPads", $"[Input(6, 5, 33)] [Conv2D(5, 3, pads: [0, 2], {Four})] [MeanSquaredError]"),
        ("TwoWideBorder", $"[Input(2, 3, 2)] [Conv2D(3, 3, pad: 4, {Two})] [MeanSquaredError]"),
        ("FourWideBorder", $"[Input(2, 1, 2)] [Conv2D(3, 3, pad: 5, {Four})] [MeanSquaredError]"),
        ("FourWide", $"[Input(5, 6, 50)] [Conv2D(34, 3, padding: Padding.Same, {Four})] [MeanSquaredError]"),
        ("FourNoBias", $"[Input(5, 4, 6)] [Conv2D(18, 3, useBias: false, {Four})] [MeanSquaredError]"),
        ("TwoTanh", $"[Input(4, 5, 6)] [Conv2D(18, 3, padding: Padding.Same, activation: Activation.Tanh, {Two})] [MeanSquaredError]"),
        ("FourSigmoid", $"[Input(5, 6, 6)] [Conv2D(7, 3, padding: Padding.Same, activation: Activation.Sigmoid, {Four})] [MeanSquaredError]"),
        ("Deep", $"[Input(7, 6, 3)] [Conv2D(17, 3, activation: Activation.Tanh, {Two})] [Conv2D(5, 3, padding: Padding.Same, {Four})] [MeanSquaredError]"),
        ("Residual", $"""
            [Input(5, 6, 4, Name = "x")]
            [Conv2D(4, 3, padding: Padding.Same, activation: Activation.Sigmoid, {Four})]
            [Conv2D(4, 3, padding: Padding.Same, {Two}, Name = "f")]
            [Add("x", "f")]
            [Sigmoid]
            [MeanSquaredError]
            """),
        ("Frozen", $"[Input(5, 4, 3)] [Conv2D(5, 3, {Four})] [Conv2D(3, 3, padding: Padding.Same, {Four}, Trainable = false)] [MeanSquaredError]"),
        ("Chosen", "[Input(7, 9, 16)] [Conv2D(16, 3, padding: Padding.Same)] [Conv2D(20, 3, activation: Activation.Tanh)] [MeanSquaredError]"),
        ("ChosenSmall", "[Input(4, 4, 32)] [Conv2D(32, 3, padding: Padding.Same)] [MeanSquaredError]"),
        ("Transposed", "[Input(6, 7, 16)] [Conv2DTranspose(17, 3)] [MeanSquaredError]"));
}
