using NetGen.Analyzers.Layers;
using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Layers that draw random numbers in training: their statistics, their determinism, and gradients under what they drew.</summary>
public sealed class DropoutTrainingTests
{
    private const int Samples = 27;

    private static readonly NetworkSource Networks = new(
        ("Dropout", """[Input(67)] [Dropout(0.25f, Name = "drop")] [MeanSquaredError]"""),
        ("Noise", """[Input(67)] [GaussianNoise(0.5f, Name = "noise")] [MeanSquaredError]"""),
        ("DropoutInside", """
            [Input(7)] [Dense(19, activation: Activation.Tanh, Name = "before")] [Dropout(0.4f, Name = "drop")] [Dense(3)] [MeanSquaredError]
            """),
        ("NoiseInside", """
            [Input(3, 7)] [Dense(19, Name = "before")] [GaussianNoise(0.3f, Name = "noise")] [Tanh] [Dense(3)] [MeanSquaredError]
            """),
        ("DropoutTwice", """
            [Input(7, Name = "before")] [Dropout(0.5f, Name = "drop")] [Dense(7, Name = "middle")] [Dropout(0.5f, Name = "again")] [MeanSquaredError]
            """),
        ("Spatial", """[Input(5, 67)] [SpatialDropout1D(0.25f, Name = "drop")] [MeanSquaredError]"""),
        ("SpatialInside", """
            [Input(3, 2, 7)] [Dense(19, activation: Activation.Tanh, Name = "before")] [SpatialDropout2D(0.4f, Name = "drop")] [Dense(3)] [MeanSquaredError]
            """),
        ("EachStep", """[Input(5, 3, 67)] [TimeDistributed<Dropping>(Name = "drop")] [MeanSquaredError]"""),
        ("Multiplied", """[Input(67)] [GaussianDropout(0.2f, Name = "drop")] [MeanSquaredError]"""),
        ("MultipliedInside", """
            [Input(3, 7)] [Dense(19, Name = "before")] [GaussianDropout(0.3f, Name = "drop")] [Tanh] [Dense(3)] [MeanSquaredError]
            """),
        ("Alpha", """[Input(67)] [AlphaDropout(0.25f, Name = "drop")] [MeanSquaredError]"""),
        ("AlphaInside", """
            [Input(3, 7)] [Dense(19, activation: Activation.SELU, Name = "before")] [AlphaDropout(0.3f, Name = "drop")] [Dense(3)] [MeanSquaredError]
            """),
        ("DropConnect", """[Input(23)] [Dense(37, useBias: false, dropConnect: 0.3f, Name = "dense")] [MeanSquaredError]"""),
        ("DropConnectInside", """
            [Input(7)] [Dense(19, dropConnect: 0.4f, Name = "dense")] [Tanh] [Dense(3)] [MeanSquaredError]
            """),
        ("Attention", """
            [Input(35, 7, Name = "q")] [Input(19, 7, Name = "k")] [Input(19, 19, Name = "v")] [Attention("v", key: "k", dropout: 0.3f, From = "q", Name = "attention")]
            [MeanSquaredError]
            """),
        ("CausalAttention", """
            [Input(19, 7, Name = "q")] [Input(19, 7, Name = "k")] [Input(19, 19, Name = "v")]
            [Attention("v", key: "k", causal: true, dropout: 0.3f, From = "q", Name = "attention")] [MeanSquaredError]
            """),
        ("Heads", "[Input(9, 6)] [MultiHeadAttention(2, dropout: 0.3f)] [MeanSquaredError]"))
    {
        Shared = "[Block] [SpatialDropout1D(0.25f)] sealed class Dropping;",
    };

    public static TheoryData<string> All => Networks.Names;

    [Theory]
    [MemberData(nameof(All))]
    public void Keeps_the_contract(string name) => LayerContract.Check(Networks[name]);

    [Fact]
    public void Dropout_zeroes_its_rate_and_scales_the_rest()
    {
        var factors = Draw("Dropout", "drop", (x, y) => y / x);
        Assert.All(factors, factor => Assert.True(factor == 0 || Math.Abs(factor - (4 / 3.0)) < 1e-6, $"A factor of {factor}."));
        AssertFraction(factors.Count(factor => factor == 0), factors.Length, 0.25);
    }

    [Fact]
    public void Dropout_draws_anew_at_every_element()
    {
        var factors = Draw("Dropout", "drop", (x, y) => y / x);
        foreach (var distance in (int[])[1, 8, 16, 67])
        {
            var pairs = factors.Length - distance;
            AssertFraction(Enumerable.Range(0, pairs).Count(i => factors[i] == 0 && factors[i + distance] == 0), pairs, 0.25 * 0.25);
        }
    }

    [Fact]
    public void Noise_is_normal()
    {
        var noise = Draw("Noise", "noise", (x, y) => y - x);
        var deviation = Math.Sqrt(noise.Average(x => x * x));
        Assert.InRange(noise.Average(), -0.5 * 4 / Math.Sqrt(noise.Length), 0.5 * 4 / Math.Sqrt(noise.Length));
        Assert.InRange(deviation, 0.5 * (1 - (4 / Math.Sqrt(2 * noise.Length))), 0.5 * (1 + (4 / Math.Sqrt(2 * noise.Length))));
        AssertFraction(noise.Count(x => Math.Abs(x) < 0.5), noise.Length, 0.682689);
        AssertFraction(noise.Count(x => Math.Abs(x) > 1), noise.Length, 0.045500);
    }

    [Fact]
    public void SpatialDropout_zeroes_whole_channels()
    {
        var factors = Draw("Spatial", "drop", (x, y) => y / x);
        Assert.All(factors, factor => Assert.True(factor == 0 || Math.Abs(factor - (4 / 3.0)) < 1e-6, $"A factor of {factor}."));
        var channels = factors.Chunk(5 * 67).SelectMany(sample => Enumerable.Range(0, 67).Select(c =>
        {
            var isDropped = sample[c] == 0;
            Assert.All(Enumerable.Range(0, 5), step => Assert.Equal(isDropped, sample[(step * 67) + c] == 0));
            return isDropped;
        })).ToArray();
        AssertFraction(channels.Count(dropped => dropped), channels.Length, 0.25);
    }

    [Fact]
    public void Each_step_draws_for_itself()
    {
        var steps = Draw("EachStep", "drop", (x, y) => y / x).Chunk(3 * 67).ToArray();
        Assert.All(steps, step => Assert.All(Enumerable.Range(0, 67), c => Assert.Equal(step[c] == 0, step[67 + c] == 0)));
        AssertFraction(steps.Sum(step => step[..67].Count(factor => factor == 0)), steps.Length * 67, 0.25);
        var pairs = steps.Zip(steps.Skip(1)).ToArray();
        AssertFraction(pairs.Sum(pair => Enumerable.Range(0, 67).Count(c => pair.First[c] == 0 && pair.Second[c] == 0)), pairs.Length * 67, 0.25 * 0.25);
    }

    [Fact]
    public void GaussianDropout_multiplies_by_normal_numbers_around_1()
    {
        // σ² = 0.2 / 0.8.
        var noise = Draw("Multiplied", "drop", (x, y) => (y / x) - 1);
        Assert.InRange(noise.Average(), -0.5 * 4 / Math.Sqrt(noise.Length), 0.5 * 4 / Math.Sqrt(noise.Length));
        AssertFraction(noise.Count(x => Math.Abs(x) < 0.5), noise.Length, 0.682689);
    }

    [Fact]
    public void AlphaDropout_replaces_its_rate_by_one_number_and_moves_the_rest_along_a_line()
    {
        const double bound = -1.7580993408473766;
        var a = 1 / Math.Sqrt(0.75 * (1 + (0.25 * bound * bound)));
        var b = -a * bound * 0.25;
        var replaced = Draw("Alpha", "drop", (x, y) =>
        {
            if (Math.Abs(y - ((a * x) + b)) < 1e-5) return 0;
            Assert.Equal((a * bound) + b, y, 1e-5);
            return 1;
        });
        AssertFraction(replaced.Count(r => r == 1), replaced.Length, 0.25);
    }

    [Fact]
    public void Gradients_follow_spatial_dropout() => CheckReplay("SpatialInside", ("before", "drop"));

    [Fact]
    public void Gradients_follow_gaussian_dropout() => CheckReplay("MultipliedInside", ("before", "drop"));

    [Fact]
    public void Gradients_follow_alpha_dropout() => CheckReplay("AlphaInside", ("before", "drop"));

    [Theory]
    [InlineData("Spatial", "drop")]
    [InlineData("Multiplied", "drop")]
    [InlineData("Alpha", "drop")]
    [InlineData("Dropout", "drop")]
    [InlineData("Noise", "noise")]
    [InlineData("DropConnect", "dense")]
    public void Seed_and_count_decide_the_draws(string name, string layer)
    {
        var network = Networks[name];
        var (data, model) = LayerContract.Create(network);
        var batch = data.Batch(Samples);
        var (a, b, other) = (Session(1, 1), Session(1, 3), Session(2, 1));
        var (first, second) = (Next(a), Next(a));
        Assert.NotEqual(first, second);
        Close.AssertSameBits(Next(b), first, "first draw on three threads");
        Close.AssertSameBits(Next(b), second, "second draw on three threads");
        Assert.NotEqual(Next(other), first);
        a.DrawCount = 0;
        Close.AssertSameBits(Next(a), first, "first draw again");

        TrainingSession Session(int seed, int threads) => network.Driver.CreateTraining(model, Samples, threads, seed);

        float[] Next(TrainingSession session)
        {
            network.Driver.Forward(session, batch);
            return Read(network, session, layer);
        }
    }

    [Theory]
    [InlineData("Attention")]
    [InlineData("CausalAttention")]
    public void Attention_drops_weights_and_gradients_follow(string name)
    {
        const int samples = 11;
        var network = Networks[name];
        var (data, model) = LayerContract.Create(network);
        var batch = data.Batch(samples);
        var session = network.Driver.CreateTraining(model, samples, 1, 3);

        // Values that each show one weight.
        var keys = network.Graph.Nodes.Single(node => node.Name == "k").Shape[0];
        var oneHot = new float[samples * keys * keys];
        for (var i = 0; i < samples * keys; i++) oneHot[(i * keys) + (i % keys)] = 1;
        var showing = new Batch(samples, [batch.FloatInput(0), batch.FloatInput(1), oneHot], []);
        network.Driver.Forward(session, showing);
        var dropped = Read(network, session, "attention");
        session.Evaluating = true;
        network.Driver.Forward(session, showing);
        session.Evaluating = false;
        var factors = dropped.Zip(Read(network, session, "attention"), (y, weight) => weight == 0 ? 0 : y / (double)weight).ToArray();
        var isSeen = network.Graph.Nodes.Select(node => node.Layer).OfType<Attention>().Single().Shape.IsCausal
            ? Enumerable.Range(0, factors.Length).Select(i => i % keys <= i / keys % keys).ToArray()
            : [.. factors.Select(_ => true)];
        for (var i = 0; i < factors.Length; i++)
        {
            Assert.True(Math.Abs(factors[i]) < 1e-3 || Math.Abs(factors[i] - (1 / 0.7)) < 1e-3, $"A factor of {factors[i]}.");
            factors[i] = factors[i] < 0.5 ? 0 : 1 / (1 - (double)0.3f);
        }

        AssertFraction(factors.Where((factor, i) => isSeen[i] && factor == 0).Count(), isSeen.Count(seen => seen), 0.3);
        session.DrawCount = 0;
        CheckGradients(network, model, session, batch, new() { ["attention"] = [.. factors.Chunk(factors.Length / samples)] });
    }

    [Fact]
    public void Gradients_follow_dropout() => CheckReplay("DropoutInside", ("before", "drop"));

    [Fact]
    public void Gradients_follow_noise() => CheckReplay("NoiseInside", ("before", "noise"));

    [Fact]
    public void Gradients_follow_two_dropouts() => CheckReplay("DropoutTwice", ("before", "drop"), ("middle", "again"));

    [Fact]
    public void DropConnect_drops_weights()
    {
        var network = Networks["DropConnect"];
        var (_, model) = LayerContract.Create(network);
        var factors = KernelFactors(network, model, network.Driver.CreateTraining(model, 23, 1, 3), 0.3f);
        AssertFraction(factors.Count(factor => factor == 0), factors.Length, 0.3);
    }

    [Fact]
    public void Gradients_follow_dropConnect()
    {
        var network = Networks["DropConnectInside"];
        var (data, model) = LayerContract.Create(network);
        var session = network.Driver.CreateTraining(model, 11, 1, 3);
        var factors = KernelFactors(network, model, session, 0.4f);
        session.DrawCount = 0;
        CheckGradients(network, model, session, data.Batch(11), new() { ["dense"] = [.. Enumerable.Repeat(factors, 11)] });
    }

    /// <summary>Reads what the random layers drew from the activations on both sides of each, and repeats the pass with the same draws.</summary>
    private static void CheckReplay(string name, params (string Before, string After)[] layers)
    {
        var network = Networks[name];
        var (data, model) = LayerContract.Create(network);
        var batch = data.Batch(11);
        var session = network.Driver.CreateTraining(model, 11, 1, 3);
        network.Driver.Forward(session, batch);
        var draws = layers.ToDictionary(layer => layer.After, layer =>
        {
            var x = layer.Before == network.Graph.Nodes[0].Name ? batch.FloatInput(0) : Read(network, session, layer.Before);
            var y = Read(network, session, layer.After);
            var node = network.Graph.Nodes.Single(n => n.Name == layer.After);
            var drawn = x.Zip(y, (a, b) => Drawn(node.Layer, a, b));
            return drawn.Chunk(node.Shape.Count).ToArray();
        });
        session.DrawCount = 0;
        CheckGradients(network, model, session, batch, draws);
    }

    /// <summary>What the reference takes as the draw that turned x into y.</summary>
    private static double Drawn(Analyzers.Graphs.Layer layer, double x, double y) => layer switch
    {
        Dropout dropout => y == 0 ? 0 : 1 / (1 - (double)dropout.Rate),
        SpatialDropout spatial => y == 0 ? 0 : 1 / (1 - (double)spatial.Rate),
        GaussianDropout => y / x,
        AlphaDropout alpha => Math.Abs(y - Reference.ReferenceNormalization.AlphaDropout(x, 1, alpha.Rate)) < 1e-5 ? 1 : 0,
        _ => y - x,
    };

    /// <summary>Which weights of the first layer a pass kept, read with inputs that each show one row of its kernel.</summary>
    private static double[] KernelFactors(CompiledNetwork network, Network model, TrainingSession session, float rate)
    {
        var dense = network.Graph.Nodes.Single(node => node.Name == "dense");
        var (inputs, units) = (network.Graph.Nodes[0].Shape.Count, dense.Shape.Count);
        var oneHot = new float[inputs * inputs];
        for (var i = 0; i < inputs; i++) oneHot[(i * inputs) + i] = 1;
        network.Driver.Forward(session, new Batch(inputs, [oneHot], []));
        var kernel = model.Parameters["dense.kernel"].ToArray();
        var bias = model.Parameters.Contains("dense.bias") ? model.Parameters["dense.bias"].ToArray() : new float[units];
        var seen = Read(network, session, "dense");
        return [.. seen.Select((y, i) =>
        {
            var factor = (y - (double)bias[i % units]) / kernel[i];
            Assert.True(Math.Abs(factor) < 1e-3 || Math.Abs(factor - (1 / (1 - rate))) < 1e-3, $"A factor of {factor}.");
            return factor < 0.5 ? 0 : 1 / (1 - (double)rate);
        })];
    }

    private static void CheckGradients(
        CompiledNetwork network, Network model, TrainingSession session, Batch batch, Dictionary<string, double[][]> draws) =>
        LayerContract.CheckGradients(
            network, session, LayerContract.Reference(network, model, draws), batch, $"{network.Name} with its draws");

    private static double[] Draw(string name, string layer, Func<double, double, double> compare)
    {
        var network = Networks[name];
        var (data, model) = LayerContract.Create(network);
        var session = network.Driver.CreateTraining(model, Samples * 8, 1, 11);
        var batch = data.Batch(Samples * 8);
        network.Driver.Forward(session, batch);
        return [.. batch.FloatInput(0).Zip(Read(network, session, layer), (x, y) => compare(x, y))];
    }

    private static float[] Read(CompiledNetwork network, TrainingSession session, string layer)
    {
        var values = new float[session.SampleCount * network.Graph.Nodes.Single(node => node.Name == layer).Shape.Count];
        session.ReadActivation(layer, values);
        return values;
    }

    /// <summary>Within four standard deviations of a binomial distribution.</summary>
    private static void AssertFraction(int count, int trials, double probability)
    {
        var margin = 4 * Math.Sqrt(trials * probability * (1 - probability));
        Assert.InRange(count, (trials * probability) - margin, (trials * probability) + margin);
    }
}
