using NetGen.Tests.Contract;
using NetGen.Tests.Reference;
using NetGen.Tests.Sessions;
using Xunit;

namespace NetGen.Tests.Explaining;

/// <summary>Grad-CAM against the formula in double precision, with the reference's gradients.</summary>
public sealed class GradCamTests
{
    private static readonly NetworkSource Networks = new(
        ("Image", """
            [Network] [Input(5, 7, 2)] [Dense(18, activation: Activation.Tanh, Name = "maps")] [Flatten] [Dropout(0.5f)] [Dense(4, Name = "logits")]
            [Softmax] [SparseCategoricalCrossentropy] [Probe("maps")] [Probe("logits")]
            """),
        ("Sequence", """
            [Network] [Input(6, 3)] [Dense(5, activation: Activation.Tanh, Name = "maps")] [Flatten] [Dense(3)] [Probe("maps")]
            """),
        ("Pooled", """
            [Network] [Input(4, 6, 1)] [Reshape(2, 2, 6)] [Dense(3, activation: Activation.ReLU, Name = "maps")] [Flatten] [Dense(2)] [Probe("maps")]
            """),
        ("Convolutions", """
            [Network] [Input(11, 13, 1)] [Conv2D(7, 3, activation: Activation.ReLU)] [MaxPooling2D(2)] [Conv2D(19, [3, 2], activation: Activation.GELU, Name = "maps")]
            [MaxPooling2D(2)] [Flatten] [Dropout(0.5f)] [Dense(10)] [SparseCategoricalCrossentropy] [Probe("maps")]
            """),
        ("Flat", """[Network] [Input(12)] [Dense(12, Name = "hidden")] [Reshape(2, 2, 3, Name = "maps")] [Flatten] [Dense(2)] [Probe("hidden")] [Probe("maps")]"""),
        ("Loud", "[Network] [Input(4, 4, 1)] [Dense(2, Name = \"maps\")] [Flatten] [Dense(2)] [MeanSquaredError]"),
        ("Twins", """
            [Network] [Input(2, 2, 1, Name = "a")] [Input(2, 2, 1, Name = "b")] [Add("a")] [Dense(2, Name = "maps")] [Flatten] [Dense(2)] [Probe("maps")]
            """));

    [Theory]
    [InlineData("Image", null)]
    [InlineData("Image", "logits")]
    [InlineData("Sequence", null)]
    [InlineData("Pooled", null)]
    [InlineData("Convolutions", null)]
    public void The_map_is_the_formula(string name, string? output)
    {
        var network = Networks[name];
        var (data, model) = LayerContract.Create(network);
        var batch = data.Batch(1);
        var cam = new GradCam(model, "maps", output);
        var scores = network.Graph.Nodes.Single(n => output is null ? n.Index == network.Graph.Outputs[0].Node : n.Name == output).Index;
        for (var target = 0; target < network.Graph.Nodes[scores].Shape.Count; target++)
        {
            var map = cam.Explain(batch.FloatInput(0), target);
            Assert.Equal((cam.Height, cam.Width, target), (map.Height, map.Width, map.Class));
            var (expected, score) = Naive(network, LayerContract.Reference(network, model), batch, scores, target, cam.Height, cam.Width);
            Close.Assert(map.Values, expected, $"{name}: map of class {target}");
            Close.Assert([map.Score], [score], $"{name}: score of class {target}");
            Assert.Equal(map.Values[map.Values.Length - 1], map[cam.Height - 1, cam.Width - 1]);
        }
    }

    [Fact]
    public void Without_a_class_it_explains_the_likeliest()
    {
        var network = Networks["Image"];
        var (data, model) = LayerContract.Create(network);
        var batch = data.Batch(1);
        var probabilities = LayerContract.Outputs(network.Graph, 1);
        network.Driver.Predict(model, batch, probabilities);
        var map = new GradCam(model, "maps").Explain(batch.FloatInput(0));
        Assert.Equal(probabilities[0].Max(), probabilities[0][map.Class]);
        Assert.Equal(probabilities[0][map.Class], map.Score, 1e-6f);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var network = Networks["Image"];
        var (data, model) = LayerContract.Create(network);
        var (image, map, cam) = (data.Batch(1).FloatInput(0), new float[35], new GradCam(model, "maps"));
        Allocation.AssertNone(() => cam.Explain(image, 2, map));
    }

    [Fact]
    public void It_follows_the_parameters()
    {
        var network = Networks["Image"];
        var (data, model) = LayerContract.Create(network);
        var image = data.Batch(1).FloatInput(0);
        var cam = new GradCam(model, "maps");
        var before = cam.Explain(image, 1).Values.ToArray();
        data.FillParameters(model);
        Assert.NotEqual(before, cam.Explain(image, 1).Values.ToArray());
        Assert.Equal(new GradCam(model, "maps").Explain(image, 1).Values, cam.Explain(image, 1).Values);
    }

    [Fact]
    public void Misuse_says_what_is_wrong()
    {
        var image = Networks["Image"].Driver.Create(1);
        Assert.Contains("maps", Assert.Throws<UnknownNameException>(() => new GradCam(image, "map")).Message);
        Assert.Throws<UnknownNameException>(() => new GradCam(image, "maps", "logit"));
        var flat = Networks["Flat"].Driver.Create(1);
        Assert.Contains("'hidden' has 12", Assert.Throws<ArgumentException>(() => new GradCam(flat, "hidden")).Message);
        Assert.Contains("the input is 12", Assert.Throws<ArgumentException>(() => new GradCam(flat, "maps")).Message);
        Assert.Contains("[Probe]", Assert.Throws<InvalidOperationException>(() => new GradCam(Networks["Loud"].Driver.Create(1), "maps")).Message);
        Assert.Contains("one input", Assert.Throws<ArgumentException>(() => new GradCam(Networks["Twins"].Driver.Create(1), "maps")).Message);

        var cam = new GradCam(image, "maps");
        var pixels = new float[70];
        Assert.Contains("there are 4", Assert.Throws<ArgumentOutOfRangeException>(() => cam.Explain(pixels, 4)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => cam.Explain(pixels, -1));
        Assert.Throws<DataLengthException>(() => cam.Explain(new float[140], 0));
        Assert.Throws<DataLengthException>(() => cam.Explain(pixels, 0, new float[34]));
    }

    private static (double[] Map, double Score) Naive(
        CompiledNetwork network, ReferenceNetwork reference, Batch batch, int scores, int target, int height, int width)
    {
        var maps = network.Graph.Nodes.Single(n => n.Name == "maps");
        var seed = new float[network.Graph.Nodes[scores].Shape.Count];
        seed[target] = 1;
        var values = reference.Forward(batch)[0];
        var gradient = reference.SeededGradient(batch, maps.Index, [.. Enumerable.Range(0, maps.Shape.Count)], scores, seed);
        var (rows, columns) = maps.Shape.Rank == 3 ? (maps.Shape[0], maps.Shape[1]) : (1, maps.Shape[0]);
        var channels = maps.Shape.Last;
        var map = new double[rows, columns];
        var most = 0.0;
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                for (var k = 0; k < channels; k++)
                {
                    var weight = Enumerable.Range(0, rows * columns).Average(pixel => gradient[pixel * channels + k]);
                    map[y, x] += weight * values[maps.Index].Values[(y * columns + x) * channels + k];
                }

                map[y, x] = Math.Max(0, map[y, x]);
                most = Math.Max(most, map[y, x]);
            }
        }

        var scaled = new double[height * width];
        for (var i = 0; i < scaled.Length && most > 0; i++)
        {
            // A tent around each pixel's centre; behind the border the border.
            var (y, x) = ((i / width + 0.5) * rows / height - 0.5, (i % width + 0.5) * columns / width - 0.5);
            for (var row = -1; row <= rows; row++)
            {
                for (var column = -1; column <= columns; column++)
                {
                    var weight = Math.Max(0, 1 - Math.Abs(y - row)) * Math.Max(0, 1 - Math.Abs(x - column));
                    scaled[i] += weight * map[Math.Clamp(row, 0, rows - 1), Math.Clamp(column, 0, columns - 1)] / most;
                }
            }
        }

        return (scaled, values[scores].Values[target]);
    }
}
