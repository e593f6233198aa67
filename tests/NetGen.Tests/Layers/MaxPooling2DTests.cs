using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Tests.Contract;
using NetGen.Tests.Reference;
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
        ("SameEveryPlace", "[Input(7, 19, 17)] [MaxPooling2D(3, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameWide", "[Input(11, 13, 3)] [MaxPooling2D(7, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameWider", "[Input(15, 13, 3)] [MaxPooling2D(12, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("Leftover", "[Input(10, 14, 3)] [MaxPooling2D(4, stride: 3)] [MeanSquaredError]"),
        ("GapsDown", "[Input(13, 9, 3)] [MaxPooling2D([2, 3], strides: [5, 1])] [MeanSquaredError]"),
        ("GapsAcross", "[Input(7, 16, 3)] [MaxPooling2D([3, 2], strides: [2, 5])] [MeanSquaredError]"),
        ("LinesApart", "[Input(5, 9, 3)] [MaxPooling2D([1, 3], stride: 1)] [MeanSquaredError]"),
        ("PaddedFar", "[Input(8, 11, 3)] [MaxPooling2D(5, stride: 2, pad: 2)] [MeanSquaredError]"),
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

    /// <summary>PyTorch's rule. Few different values, so that most windows have several largest elements.</summary>
    [Theory]
    [InlineData("Plain")]
    [InlineData("EveryPlace")]
    [InlineData("Same")]
    [InlineData("SameEveryPlace")]
    [InlineData("SameWider")]
    [InlineData("PaddedEach")]
    [InlineData("GapsDown")]
    public void All_of_a_windows_gradient_goes_to_the_first_of_its_largest_elements(string name)
    {
        var network = Networks[name];
        var (rows, columns) = ((Pool)network.Graph.Nodes[1].Layer).Window is var window ? (window.Height, window.Width) : default;
        var channels = network.Graph.Nodes[0].Shape.Last;
        var random = new Random(1);
        float[] x = [.. Enumerable.Range(0, rows.Input * columns.Input * channels).Select(_ => random.Next(3) - 1f)];
        var outputs = rows.Output * columns.Output * channels;
        var session = network.Driver.CreateTraining(network.Driver.Create(1), 1, 1, 1);
        network.Driver.Forward(session, new Batch(1, [x], [new float[outputs]]));

        // Targets far from any output make the loss's gradient −2 · target / elements.
        float[] targets = [.. Enumerable.Range(1, outputs).Select(i => i * 1000f)];
        network.Driver.Loss(session, new Batch(1, [x], [targets]));
        session.Backward();
        var (actual, expected) = (new float[x.Length], new double[x.Length]);
        session.ReadInputGradient(0, actual);
        for (var output = 0; output < outputs; output++)
        {
            var (row, column, channel) = (output / channels / columns.Output, output / channels % columns.Output, output % channels);
            var under =
                from y in Elements(rows, row)
                from x0 in Elements(columns, column)
                select (((y * columns.Input) + x0) * channels) + channel;
            var first = under.MaxBy(element => x[element]);
            expected[first] += 2.0 * (x[first] - targets[output]) / outputs;
        }

        Close.Assert(actual, expected, name, 1e-6);
    }

    private static IEnumerable<int> Elements(WindowAxis axis, int window) =>
        Enumerable.Range((window * axis.Stride) - axis.PadBefore, axis.Kernel).Where(element => element >= 0 && element < axis.Input);

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
