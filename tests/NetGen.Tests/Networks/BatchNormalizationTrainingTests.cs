using NetGen.Tests.Contract;
using NetGen.Tests.Weights;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>What sets batch normalisation apart: moving averages, evaluation, batches of one, and what inference makes of it.</summary>
public sealed class BatchNormalizationTrainingTests
{
    private const string Name = "batch_normalization_1";

    private static readonly NetworkSource Networks = new(
        ("Plain", "[Input(19)] [BatchNormalization(momentum: 0.75f)] [MeanSquaredError]"),
        ("Frozen", "[Input(19)] [BatchNormalization(Trainable = false)] [MeanSquaredError]"),
        ("Sequence", "[Input(40, 3)] [BatchNormalization] [MeanSquaredError]"),
        ("Inside", "[Input(7)] [Dense(19)] [BatchNormalization] [ReLU] [Dense(3)] [MeanSquaredError]"));

    [Fact]
    public void A_forward_pass_of_training_moves_the_averages()
    {
        var (network, model, session, batch) = Start("Plain", 11);
        var (mean, variance) = (Averages(model)[0], Averages(model)[1]);
        network.Driver.Forward(session, batch);
        var (movedMean, movedVariance) = (Averages(model)[0], Averages(model)[1]);
        var x = batch.FloatInput(0);
        for (var channel = 0; channel < 19; channel++)
        {
            var values = Enumerable.Range(0, 11).Select(sample => (double)x[(sample * 19) + channel]).ToArray();
            var average = values.Average();
            Assert.Equal((0.75 * mean[channel]) + (0.25 * average), movedMean[channel], 1e-5);
            Assert.Equal((0.75 * variance[channel]) + (0.25 * values.Average(v => (v - average) * (v - average))), movedVariance[channel], 1e-5);
        }
    }

    [Fact]
    public void Evaluating_uses_the_averages_and_leaves_them()
    {
        var (network, model, session, batch) = Start("Inside", 11);
        var averages = Averages(model);
        session.Evaluating = true;
        network.Driver.Forward(session, batch);
        var reference = LayerContract.Reference(network, model);
        Close.Assert([network.Driver.Loss(session, batch)], [reference.Loss(reference.Forward(batch), batch)], "loss");
        Assert.Equal(averages, Averages(model));
    }

    [Fact]
    public void A_frozen_layer_keeps_its_averages()
    {
        var (network, model, session, batch) = Start("Frozen", 11);
        var averages = Averages(model);
        network.Driver.Forward(session, batch);
        Assert.Equal(averages, Averages(model));
    }

    [Fact]
    public void Inference_follows_training()
    {
        var (network, model, session, batch) = Start("Inside", 11);
        var inference = network.Driver.CreateInference(model, 11, 1);
        var optimizer = new Adam(1e-2f);
        for (var step = 0; step < 3; step++)
        {
            network.Driver.Step(session, batch, optimizer);
            AssertPredicts(network, model, inference, batch);
        }

        network.Driver.Forward(session, batch);
        AssertPredicts(network, model, inference, batch);
        model.Parameters[$"{Name}.moving_variance"][3] = 0.125f;
        AssertPredicts(network, model, inference, batch);
    }

    [Fact]
    public void One_sample_with_one_value_a_channel_is_refused()
    {
        var (network, _, session, batch) = Start("Inside", 1);
        var error = Assert.Throws<InvalidOperationException>(() => network.Driver.Forward(session, batch));
        Assert.Contains(Name, error.Message);
        session.Evaluating = true;
        network.Driver.Forward(session, batch);
    }

    [Fact]
    public void One_sample_with_several_values_a_channel_is_not()
    {
        var (network, _, session, batch) = Start("Sequence", 1);
        Assert.True(float.IsFinite(network.Driver.Step(session, batch, new Adam())));
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(9, 4)]
    public void The_trainer_refuses_a_last_batch_of_one_before_it_starts(int samples, int batch)
    {
        var (_, model, _, _) = Start("Inside", 2);
        var before = model.Parameters["dense_1.kernel"].ToArray();
        var data = new Dataset(new float[samples * 7], new float[samples * 3], samples);
        var error = Assert.Throws<ArgumentException>(() => new Trainer(model, new Adam(), batch).Fit(data, progress: SilentProgress.Instance));
        Assert.Contains(Name, error.Message);
        Assert.Equal(before, model.Parameters["dense_1.kernel"].ToArray());
    }

    /// <summary>A mean a hundred thousand times the deviation leaves what float32 inputs still say.</summary>
    [Theory]
    [InlineData("Plain", 37)]
    [InlineData("Sequence", 11)]
    public void A_large_mean_leaves_the_deviations(string name, int samples)
    {
        var (network, model, session, batch) = Start(name, samples);
        var x = batch.FloatInput(0);
        for (var i = 0; i < x.Length; i++) x[i] = 1000 + (x[i] / 100);
        model.Parameters[$"{Name}.gamma"].Set([.. Enumerable.Repeat(1f, network.Graph.Nodes[1].Shape.Last)]);
        network.Driver.Forward(session, batch);
        var reference = LayerContract.Reference(network, model);
        var expected = reference.Loss(reference.Forward(batch, isTraining: true), batch);
        Close.Assert([network.Driver.Loss(session, batch)], [expected], "loss", 1e-2);
    }

    [Fact]
    public void A_constant_channel_is_its_beta()
    {
        var (network, model, session, batch) = Start("Plain", 11);
        batch.FloatInput(0).AsSpan().Fill(1000);
        network.Driver.Step(session, batch, new Adam());
        Assert.All(model.Parameters.SelectMany(p => p.ToArray()), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void A_file_of_PyTorch_may_count_its_batches()
    {
        var (network, model, _, _) = Start("Plain", 2);
        using var folder = new TemporaryFolder();
        var path = folder["weights.safetensors"];
        model.Save(path, WeightNames.PyTorch);
        Assert.Contains($"{Name}.running_var", SafetensorsText.Parse(path).Names);
        SafetensorsText.Append(path, $"{Name}.num_batches_tracked", 7);
        var loaded = network.Driver.Load(path, WeightNames.PyTorch);
        Assert.Equal(Averages(model), Averages(loaded));
    }

    private static (CompiledNetwork Network, Network Model, TrainingSession Session, Batch Batch) Start(string name, int samples)
    {
        var network = Networks[name];
        var (data, model) = LayerContract.Create(network);
        return (network, model, network.Driver.CreateTraining(model, samples, 1, 1), data.Batch(samples));
    }

    /// <summary>Means, then variances.</summary>
    private static float[][] Averages(Network model) =>
        [model.Parameters[$"{Name}.moving_mean"].ToArray(), model.Parameters[$"{Name}.moving_variance"].ToArray()];

    private static void AssertPredicts(CompiledNetwork network, Network model, InferenceSession inference, Batch batch)
    {
        var outputs = LayerContract.Outputs(network.Graph, batch.Samples);
        network.Driver.Predict(inference, batch, outputs);
        var expected = LayerContract.Reference(network, model).Forward(batch);
        Close.Assert(outputs[0], Reference.ReferenceNetwork.Output(expected, network.Graph.Outputs[0].Node), "output");
    }
}
