using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Layers;

public sealed class MaxPooling2DTests : ContractTests<MaxPooling2DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(6, 4, 5)] [MaxPooling2D(2)] [MeanSquaredError]"),
        ("Odd", "[Input(7, 5, 17)] [MaxPooling2D(2)] [Dense(3)] [MeanSquaredError]"),
        ("Oblong", "[Input(7, 11, 3)] [MaxPooling2D([3, 2], strides: [2, 3])] [MeanSquaredError]"),
        ("Overlapping", "[Input(9, 7, 5)] [MaxPooling2D(3, stride: 2)] [Dense(3)] [MeanSquaredError]"),
        ("EveryPlace", "[Input(5, 13, 3)] [MaxPooling2D(3, stride: 1)] [MeanSquaredError]"),
        ("Same", "[Input(7, 5, 3)] [MaxPooling2D(3, stride: 2, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameEven", "[Input(5, 7, 3)] [MaxPooling2D(2, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameSmall", "[Input(2, 1, 3)] [MaxPooling2D(5, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("Padded", "[Input(9, 19, 16)] [MaxPooling2D(3, stride: 2, pad: 1)] [MeanSquaredError]"),
        ("PaddedEach", "[Input(5, 7, 3)] [MaxPooling2D([3, 4], stride: 1, pads: [1, 2])] [MeanSquaredError]"),
        ("Tall", "[Input(13, 3, 3)] [MaxPooling2D([7, 1], stride: 3)] [MeanSquaredError]"),
        ("Wide", "[Input(3, 29, 3)] [MaxPooling2D([1, 14], stride: 15)] [MeanSquaredError]"),
        ("Whole", "[Input(5, 7, 19)] [MaxPooling2D([5, 7])] [MeanSquaredError]"),
        ("Pixel", "[Input(1, 1, 3)] [MaxPooling2D(1)] [MeanSquaredError]"),
        ("Learned", "[Input(6, 7, 3)] [Dense(17, activation: Activation.Tanh)] [MaxPooling2D(2)] [Flatten] [Dense(2)] [MeanSquaredError]"),
        ("LearnedOverlapping", "[Input(6, 7, 3)] [Dense(5, activation: Activation.Tanh)] [MaxPooling2D(3, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        (
            "LearnedTwice",
            """
            [Input(6, 7, 3)] [Dense(5, activation: Activation.SELU, Name = "x")] [MaxPooling2D(2, padding: Padding.Same, Name = "a")]
            [MaxPooling2D(3, stride: 2, padding: Padding.Same, From = "x")] [Add("a")] [MeanSquaredError]
            """));

    [Fact]
    public void A_window_with_a_NaN_gives_NaN()
    {
        var network = Networks["Oblong"];
        var image = new float[network.Graph.Nodes[0].Shape.Count];
        image[0] = image[^1] = float.NaN;
        var outputs = LayerContract.Outputs(network.Graph, 1);
        network.Driver.Predict(network.Driver.Create(1), new Batch(1, [image], []), outputs);
        Assert.Equal(float.NaN, outputs[0][0]);
        Assert.Equal(float.NaN, outputs[0][^1]);
        Assert.All(outputs[0][1..^1], value => Assert.Equal(0, value));
    }
}
