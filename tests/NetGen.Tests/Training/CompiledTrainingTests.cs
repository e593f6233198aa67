using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>The trainer on networks that the generator wrote.</summary>
public class CompiledTrainingTests
{
    private static readonly NetworkSource Networks = new(
        ("XorLogits", "[Network] [Input(2)] [Dense(8, activation: Activation.Tanh)] [Dense(1)] [BinaryCrossentropy]"),
        ("XorProbabilities", "[Network] [Input(2)] [Dense(8, activation: Activation.Tanh)] [Dense(1, activation: Activation.Sigmoid)] [BinaryCrossentropy]"),
        ("XorDistributions", "[Network] [Input(2)] [Dense(8, activation: Activation.Tanh)] [Dense(2)] [Softmax] [CategoricalCrossentropy]"),
        ("Tokens", "[Network] [Input(3, Type = ElementType.Int32)] [Dense(16, activation: Activation.ReLU)] [Dense(4)] [SparseCategoricalCrossentropy]"),
        ("Noisy", """
            [Network] [Input(2)] [GaussianNoise(0.5f)] [Dense(32, activation: Activation.ReLU, dropConnect: 0.3f)] [Dropout(0.5f)] [Dense(3)]
            [SparseCategoricalCrossentropy]
            """),
        ("Quiet", "[Network] [Input(2)] [Dense(32, activation: Activation.ReLU)] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("TwoHeads", """
            [Network] [Input(2)] [Dense(16, activation: Activation.ReLU, Name = "stem")]
            [Dense(3, From = "stem", Name = "corner")] [SparseCategoricalCrossentropy(From = "corner")]
            [Dense(2, From = "stem", Name = "copy")] [MeanSquaredError(weight: 0.5f, From = "copy")]
            [Output("corner")] [Output("copy")]
            """));

    private static readonly float[] Corners = [0, 0, 0, 1, 1, 0, 1, 1];

    [Theory]
    [InlineData("XorLogits")]
    [InlineData("XorProbabilities")]
    public void Learns_exclusive_or(string name)
    {
        var trainer = Create(name, batchSize: 4, metrics: [Metric.Accuracy, Metric.BinaryAccuracy()]);
        var history = trainer.Fit(new Dataset(Corners, [0, 1, 1, 0], 4), 300, progress: SilentProgress.Instance);
        Assert.True(history.Epochs[^1].Loss < 0.1, $"The loss is {history.Epochs[^1].Loss}.");
        Assert.All(history.Epochs[^1].Metrics, metric => Assert.Equal(1, metric.Value));
    }

    [Fact]
    public void Learns_exclusive_or_as_distributions()
    {
        var trainer = Create("XorDistributions", batchSize: 3, metrics: [Metric.Accuracy, Metric.MeanAbsoluteError]);
        var history = trainer.Fit(new Dataset(Corners, [1, 0, 0, 1, 0, 1, 1, 0], 4), 300, progress: SilentProgress.Instance);
        Assert.Equal(1, history.Epochs[^1].Training.Metric("accuracy"));
        Assert.InRange(history.Epochs[^1].Training.Metric("mean_absolute_error"), 0, 0.1f);
    }

    [Fact]
    public void Integer_inputs_take_integers_only()
    {
        var trainer = Create("Tokens", batchSize: 4);
        var labels = SampleArray.Integers([0, 1, 2, 3]);
        var history = trainer.Fit(
            new Dataset([SampleArray.Integers([0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 1], 3)], [labels]), 200, progress: SilentProgress.Instance);
        Assert.Equal(1, history.Epochs[^1].Training.Metric("accuracy"));
        var error = Assert.Throws<ArgumentException>(() => trainer.Fit(new Dataset([SampleArray.Floats(new float[12], 3)], [labels])));
        Assert.Contains("takes integers", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluation_is_free_of_dropout_and_noise()
    {
        // The same kernels and biases in a network that has no random layers.
        var (noisy, quiet) = (Create("Noisy", batchSize: 16, rate: 0), Create("Quiet", batchSize: 16));
        foreach (var parameter in noisy.Network.Parameters) quiet.Network.Parameters[parameter.Name].Set(parameter.ToArray());

        var data = TinyData.Create(50);
        Assert.Equal(quiet.Evaluate(data).Loss, noisy.Evaluate(data).Loss, 1e-6);
        var epoch = noisy.Fit(data, validation: data, progress: SilentProgress.Instance).Epochs[0];
        Assert.Equal(quiet.Evaluate(data).Loss, epoch.ValidationLoss!.Value, 1e-6);
        Assert.NotEqual(epoch.Loss, epoch.ValidationLoss!.Value, 1e-3);
    }

    [Fact]
    public void Several_targets_have_metrics_by_name()
    {
        var points = TinyData.Create(60);
        var (inputs, labels) = (new float[120], new int[60]);
        for (var i = 0; i < 60; i++)
        {
            points.ReadInput(i, inputs.AsSpan(2 * i, 2));
            labels[i] = points.Label(i);
        }

        var values = SampleArray.Floats(inputs, 2);
        var trainer = Create("TwoHeads", batchSize: 16, metrics: [Metric.Accuracy, Metric.TopK(2), Metric.MeanAbsoluteError]);
        var history = trainer.Fit(new Dataset([values], [SampleArray.Integers(labels), values]), 60, progress: SilentProgress.Instance);
        var names = history.Epochs[^1].Metrics.Select(metric => metric.Name).ToArray();
        Assert.Contains("cornerLabels.accuracy", names);
        Assert.Contains("copyTargets.mean_absolute_error", names);
        Assert.Equal(1, history.Epochs[^1].Training.Metric("cornerLabels.accuracy"));
        Assert.InRange(history.Epochs[^1].Training.Metric("copyTargets.mean_absolute_error"), 0, 0.2f);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_number_of_threads_changes_no_bit(int threads)
    {
        float[] Train(int threads)
        {
            var trainer = Create("Noisy", batchSize: 40, threads: threads);
            trainer.Fit(TinyData.Create(100), 2, progress: SilentProgress.Instance);
            return trainer.Network.ParameterBuffer.ToArray();
        }

        Close.AssertSameBits(Train(threads), Train(1), "parameters");
    }

    [Fact]
    public void Batches_allocate_nothing()
    {
        var allocated = new long[20];
        var progress = new RecordedProgress(batch => allocated[batch - 1] = GC.GetAllocatedBytesForCurrentThread());
        Create("Noisy", batchSize: 8).Fit(TinyData.Create(160), 2, progress: progress);
        Assert.Equal(allocated[2], allocated[^1]);
    }

    private static Trainer Create(
        string name, int batchSize, IReadOnlyList<Metric>? metrics = null, int threads = 1, float rate = 0.03f) =>
        new(Networks[name].Driver.Create(seed: 1), new Adam(rate), batchSize, threads, seed: 1, metrics);
}
