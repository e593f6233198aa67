using NetGen.Tests.Contract;
using NetGen.Tests.Reference;
using NetGen.Weights;
using Xunit;

namespace NetGen.Tests.Explaining;

/// <summary>Gradient ascent against the same loop in double precision, with the reference's gradients.</summary>
public sealed class ActivationMaximizationTests
{
    private const string Maps = "maps";

    private static readonly NetworkSource Networks = new(
        ("Image", """
            [Network] [Input(5, 7, 2)] [Dense(6, activation: Activation.Tanh, Name = "maps")] [Flatten] [Dropout(0.5f)] [Dense(4)]
            [SparseCategoricalCrossentropy] [Probe("maps")]
            """),
        ("Sequence", "[Network(InputGradient = true)] [Input(6, 3)] [Dense(5, activation: Activation.Tanh)] [Flatten] [Dense(3)]"),
        ("Flat", "[Network(InputGradient = true)] [Input(9)] [Dense(5, activation: Activation.Tanh)] [Dense(3)]"),
        ("Dead", """[Network] [Input(4)] [Dense(2, activation: Activation.ReLU, biasInitializer: Initializer.Constant, biasInitializerValue: -99)] [Dense(2)] [Probe("dense_1")]"""));

    [Fact]
    public void A_class_of_a_picture() => Check(
        "Image",
        m => (m.Seed, m.Iterations, m.StepSize, m.L2, m.BlurSigma, m.BlurEvery, m.Jitter) = (3, 9, 0.11f, 0.3f, 0.6f, 2, 2),
        m => m.OfClass(2),
        (null, [0, 0, 1, 0]));

    [Fact]
    public void A_channel_of_a_picture() => Check(
        "Image",
        m => (m.Iterations, m.Minimum, m.Maximum, m.Start, m.StartNoise, m.Jitter) = (5, -1, 2, 0.25f, 0.4f, 1),
        m => m.OfChannel(Maps, 4),
        (Maps, [.. Enumerable.Range(0, 5 * 7 * 6).Select(i => i % 6 == 4 ? 1f / 35 : 0)]));

    [Fact]
    public void A_unit_of_a_picture() => Check(
        "Image",
        m => (m.Iterations, m.BlurSigma, m.BlurEvery) = (5, 1.1f, 1),
        m => m.OfUnit(Maps, 100),
        (Maps, [.. Enumerable.Range(0, 5 * 7 * 6).Select(i => i == 100 ? 1f : 0)]));

    [Fact]
    public void A_class_of_a_sequence() => Check(
        "Sequence", m => (m.Iterations, m.Seed, m.Jitter, m.BlurSigma) = (6, -1, 3, 0.4f), m => m.OfClass(1), (null, [0, 1, 0]));

    [Fact]
    public void A_class_of_a_vector() => Check(
        "Flat", m => (m.Iterations, m.L2) = (6, 0.1f), m => m.OfClass(0, "output"), (null, [1, 0, 0]));

    [Fact]
    public void It_climbs_and_is_deterministic()
    {
        var (_, model) = LayerContract.Create(Networks["Image"]);
        var found = new ActivationMaximization(model) { Iterations = 60 }.OfClass(1);
        Assert.True(found.Activation > found.Activations[0] + 1, $"{found.Activations[0]} to {found.Activation}");
        Assert.Equal((61, 70), (found.Activations.Length, found.Values.Length));
        Assert.Equal([5, 7, 2], found.Shape.ToArray());
        Assert.All(found.Values.ToArray(), value => Assert.InRange(value, 0, 1));
        var again = new ActivationMaximization(model) { Iterations = 60 };
        again.OfClass(3);
        Close.AssertSameBits(again.OfClass(1).Values, found.Values, "the second time");
        again.Seed = 1;
        Assert.NotEqual(found.Values.ToArray(), again.OfClass(1).Values.ToArray());
    }

    [Fact]
    public void Without_a_gradient_it_stays_where_it_is()
    {
        var found = new ActivationMaximization(Networks["Dead"].Driver.Create(1)) { Iterations = 3, StartNoise = 0, Start = 0.25f }.OfUnit("dense_1", 1);
        Assert.Equal([0.25f, 0.25f, 0.25f, 0.25f], found.Values.ToArray());
        Assert.Equal(0, found.Activation);
    }

    [Fact]
    public void Misuse_says_what_is_wrong()
    {
        var maximization = new ActivationMaximization(Networks["Image"].Driver.Create(1));
        Assert.Contains("there are 4", Assert.Throws<ArgumentOutOfRangeException>(() => maximization.OfClass(4)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => maximization.OfUnit(Maps, 210));
        Assert.Throws<ArgumentOutOfRangeException>(() => maximization.OfChannel(Maps, -1));
        Assert.Throws<UnknownNameException>(() => maximization.OfChannel("map", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => maximization.Iterations = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => maximization.StepSize = float.NaN);
        Assert.Throws<ArgumentOutOfRangeException>(() => maximization.L2 = -1);
        maximization.Minimum = 1;
        Assert.Contains("below", Assert.Throws<InvalidOperationException>(() => maximization.OfClass(0)).Message);
        var flat = new ActivationMaximization(Networks["Flat"].Driver.Create(1)) { Jitter = 1 };
        Assert.Contains("pictures", Assert.Throws<InvalidOperationException>(() => flat.OfClass(0)).Message);
    }

    private static void Check(
        string name,
        Action<ActivationMaximization> configure,
        Func<ActivationMaximization, MaximizedInput> run,
        (string? Layer, float[] Weights) goal)
    {
        var network = Networks[name];
        var (_, model) = LayerContract.Create(network);
        var options = new ActivationMaximization(model);
        configure(options);
        var node = goal.Layer is null ? network.Graph.Outputs[0].Node : network.Graph.Nodes.Single(n => n.Name == goal.Layer).Index;
        var (x, course) = Naive(network, LayerContract.Reference(network, model), options, node, goal.Weights);
        var found = run(options);
        Close.Assert(found.Values, x, $"{name}: input", Close.LongSumTolerance);
        Close.Assert(found.Activations, course, $"{name}: course", Close.LongSumTolerance);
    }

    private static (double[] X, double[] Course) Naive(
        CompiledNetwork network, ReferenceNetwork reference, ActivationMaximization options, int node, float[] weights)
    {
        var shape = network.Graph.Nodes[0].Shape;
        var (height, width, channels) = shape.Rank switch { 3 => (shape[0], shape[1], shape[2]), 2 => (1, shape[0], shape[1]), _ => (1, 1, shape[0]) };
        var x = new double[shape.Count];
        new Philox((uint)options.Seed, 0).Fill(0, x);
        var middle = options.Start ?? (options.Minimum + options.Maximum) / 2;
        for (var i = 0; i < x.Length; i++) x[i] = Math.Clamp(middle + (2 * x[i] - 1) * options.StartNoise, options.Minimum, options.Maximum);
        var course = new List<double>();
        for (var iteration = 0; iteration < options.Iterations; iteration++)
        {
            var draws = new double[2];
            new Philox((uint)options.Seed, 1).Fill(2 * iteration, draws);
            var shifts = draws.Select(u => (int)Math.Floor(u * (2 * options.Jitter + 1)) - options.Jitter).ToArray();
            var (down, right) = (height == 1 ? 0 : shifts[0], width == 1 ? 0 : shifts[1]);
            var batch = new Batch(1, [Image((y, column, c) => x[Index(y - down, column - right, c)])], []);
            course.Add(Activation(batch));
            var gradient = reference.SeededGradient(batch, 0, [.. Enumerable.Range(0, x.Length)], node, weights);
            var moved = Array.ConvertAll(Image((y, column, c) => gradient[Index(y + down, column + right, c)]), v => (double)v);
            for (var i = 0; i < x.Length; i++) moved[i] -= 2 * options.L2 * x[i];
            var size = Math.Sqrt(moved.Average(g => g * g));
            for (var i = 0; i < x.Length; i++) x[i] = Math.Clamp(x[i] + options.StepSize * moved[i] / size, options.Minimum, options.Maximum);
            if (options.BlurSigma > 0 && (iteration + 1) % options.BlurEvery == 0) x = Blurred();
        }

        course.Add(Activation(new Batch(1, [Array.ConvertAll(x, v => (float)v)], [])));
        return (x, [.. course]);

        int Index(int y, int column, int c) => ((y + 9 * height) % height * width + (column + 9 * width) % width) * channels + c;

        float[] Image(Func<int, int, int, double> pixel) =>
            [.. Enumerable.Range(0, x.Length).Select(i => (float)pixel(i / channels / width, i / channels % width, i % channels))];

        double Activation(Batch batch) => reference.Forward(batch)[0][node].Values.Zip(weights, (a, w) => a * w).Sum();

        double[] Blurred()
        {
            var reach = (int)Math.Ceiling(3 * options.BlurSigma);
            var offsets = Enumerable.Range(-reach, 2 * reach + 1).ToArray();
            double Weight(int dy, int dx) => Math.Exp(-(dy * dy + dx * dx) / (2.0 * options.BlurSigma * options.BlurSigma));
            var total = offsets.Sum(dy => offsets.Sum(dx => Weight(dy, dx)));
            return [.. Enumerable.Range(0, x.Length).Select(i => offsets.Sum(dy => offsets.Sum(dx => Weight(dy, dx) / total * x[
                (Math.Clamp(i / channels / width + dy, 0, height - 1) * width + Math.Clamp(i / channels % width + dx, 0, width - 1)) * channels
                    + i % channels])))];
        }
    }
}
