using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Training;

public class TrainerTests
{
    private static readonly ITrainingProgress Silent = SilentProgress.Instance;

    [Fact]
    public void Learns_what_can_be_learnt()
    {
        var (train, test) = TinyData.Create(250).Split(200);
        var history = new Trainer(new TinyNetwork(), new Adam(0.1f), batchSize: 16, seed: 1).Fit(train, epochs: 10, validation: test, progress: Silent);

        Assert.Equal(StopReason.Completed, history.StopReason);
        Assert.Equal(10, history.Epochs.Count);
        Assert.Equal(Enumerable.Range(1, 10), history.Epochs.Select(epoch => epoch.Epoch));
        Assert.True(history.Epochs[^1].Loss < history.Epochs[0].Loss / 2);
        Assert.Equal(1, history.Epochs[^1].Training.Metric("accuracy"));
        Assert.Equal(1, history.Epochs[^1].Validation!.Metric("accuracy"));
        Assert.Equal((200, 50), (history.Epochs[0].Training.Samples, history.Epochs[0].Validation!.Samples));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_same_seed_gives_the_same_bits(int threads)
    {
        float[] Train(int seed, int threads)
        {
            var network = new TinyNetwork(dropout: 0.2f);
            new Trainer(network, new Adam(0.1f), 24, threads, seed).Fit(TinyData.Create(100), 3, progress: Silent);
            return network.ParameterBuffer.ToArray();
        }

        Close.AssertSameBits(Train(1, threads), Train(1, 1), "the same seed");
        Assert.NotEqual(Train(2, threads), Train(1, 1));
    }

    [Fact]
    public void Every_sample_is_used_once_in_an_epoch_the_last_partial_batch_included()
    {
        var data = TinyData.Create(50);
        var progress = new RecordedProgress();
        var optimizer = new SGD(0);
        var result = new Trainer(new TinyNetwork(), optimizer, 16, seed: 3).Fit(data, 2, progress: progress);
        Assert.Equal(8, progress.Batches);
        Assert.Equal(8, optimizer.Steps);
        Assert.Equal(50, result.Epochs[0].Training.Samples);

        // With a learning rate of 0 the loss of an epoch is the loss of the data set, whatever the order.
        var whole = new Trainer(new TinyNetwork(), new SGD(0), 50).Evaluate(data);
        Assert.Equal(whole.Loss, result.Epochs[0].Loss, 1e-6);
        Assert.Equal(whole.Metric("accuracy"), result.Epochs[1].Training.Metric("accuracy"), 1e-6);
    }

    [Fact]
    public void Evaluation_has_no_dropout_and_draws_nothing()
    {
        var data = TinyData.Create(40);
        var plain = new Trainer(new TinyNetwork(), new SGD(), 16).Evaluate(data);
        var trainer = new Trainer(new TinyNetwork(dropout: 0.5f), new SGD(0), 16, seed: 1);
        Assert.Equal(plain.Loss, trainer.Evaluate(data).Loss);
        var history = trainer.Fit(data, validation: data, progress: Silent);
        Assert.Equal(plain.Loss, history.Epochs[0].ValidationLoss);
        Assert.NotEqual(plain.Loss, history.Epochs[0].Loss);
    }

    [Fact]
    public void Cancellation_returns_the_history_and_leaves_everything_usable()
    {
        using var source = new CancellationTokenSource();
        var progress = new RecordedProgress(batch =>
        {
            if (batch == 3) source.Cancel();
        });
        var network = new TinyNetwork();
        var trainer = new Trainer(network, new Adam(0.1f), 8);
        var history = trainer.Fit(TinyData.Create(64), 5, progress: progress, cancellationToken: source.Token);
        Assert.Equal(StopReason.Cancelled, history.StopReason);
        Assert.Empty(history.Epochs);
        Assert.Equal(3, progress.Batches);
        Assert.Same(history, progress.End);
        Assert.DoesNotContain(network.ParameterBuffer.ToArray(), value => !float.IsFinite(value));
        Assert.Equal(StopReason.Completed, trainer.Fit(TinyData.Create(64), progress: Silent).StopReason);
        Assert.Throws<OperationCanceledException>(() => trainer.Evaluate(TinyData.Create(64), source.Token));
    }

    [Fact]
    public void The_callback_stops_training()
    {
        var history = new Trainer(new TinyNetwork(), new SGD()).Fit(TinyData.Create(64), 9, progress: Silent, stopWhen: epoch => epoch.Epoch == 2);
        Assert.Equal(StopReason.Stopped, history.StopReason);
        Assert.Equal(2, history.Epochs.Count);
    }

    [Fact]
    public void A_loss_that_is_no_number_names_its_batch_and_keeps_the_last_finite_step()
    {
        var inputs = new float[2 * 40];
        inputs[2 * 25] = float.NaN;
        var data = new Dataset(inputs, new int[40]);
        var network = new TinyNetwork();
        var trainer = new Trainer(network, new Adam(), 8) { Shuffle = false };
        var error = Assert.Throws<NonFiniteLossException>(() => trainer.Fit(data, 2, progress: Silent));
        Assert.Equal((1, 4), (error.Epoch, error.Batch));
        Assert.Contains("batch 4 in epoch 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("learning rate", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, trainer.Optimizer.Steps);
        Assert.DoesNotContain(network.ParameterBuffer.ToArray(), float.IsNaN);
        trainer.Fit(data.Take(24), progress: Silent);
    }

    [Fact]
    public void The_schedule_sets_the_rate_of_every_step()
    {
        var trainer = new Trainer(new TinyNetwork(), new SGD(), 8) { Schedule = LearningRateSchedule.Piecewise(0.3f, (8, 0.2f)) };
        var history = trainer.Fit(TinyData.Create(64), 2, progress: Silent);
        Assert.Equal([0.3f, 0.2f], history.Epochs.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void Batches_allocate_nothing()
    {
        var allocated = new long[20];
        var progress = new RecordedProgress(batch => allocated[batch - 1] = GC.GetAllocatedBytesForCurrentThread());
        new Trainer(new TinyNetwork(dropout: 0.1f), new Adam(), 8).Fit(TinyData.Create(160), 2, progress: progress);
        Assert.Equal(allocated[2], allocated[^1]);
    }

    [Fact]
    public void Sample_weights_and_ignored_labels_count()
    {
        var points = new float[] { 1, 0, 0, 1, 1, 1, 2, 2 };
        var trainer = new Trainer(new TinyNetwork(), new SGD(), 4);
        var three = trainer.Evaluate(new Dataset(points[..6], [0, 1, 2]));
        var weighted = trainer.Evaluate(new Dataset(
            [SampleArray.Floats(points, 2)], [SampleArray.Integers([0, 1, 2, 0])], SampleArray.Floats([1, 1, 1, 0], 1)));
        Assert.Equal(three.Loss * 3 / 4, weighted.Loss, 1e-6);
        var ignored = trainer.Evaluate(new Dataset(points, [0, 1, 2, TinyTraining.Ignored]));
        Assert.Equal(three.Loss, ignored.Loss, 1e-6);
        Assert.Equal(three.Metric("accuracy"), ignored.Metric("accuracy"));
    }

    [Fact]
    public void Bytes_and_integers_feed_float_inputs()
    {
        var trainer = new Trainer(new TinyNetwork(), new SGD(), 4);
        var floats = trainer.Evaluate(new Dataset([1, 0, 0.2f, 1], [0, 1]));
        var bytes = trainer.Evaluate(new Dataset([SampleArray.Bytes([255, 0, 51, 255], 2)], [SampleArray.Bytes([0, 1], 1)]));
        Assert.Equal(floats.Loss, bytes.Loss, 1e-6);
    }

    [Fact]
    public void Data_that_does_not_fit_is_refused()
    {
        var trainer = new Trainer(new TinyNetwork(), new SGD());
        string Refusal(Dataset data) => Assert.Throws<ArgumentException>(() => trainer.Fit(data, progress: Silent)).Message;

        Assert.Contains("has 3 values for each sample, but the network's input 'x' has 2", Refusal(new Dataset(new float[3], [0])), StringComparison.Ordinal);
        Assert.Contains("target 0 of the data set has 2 values", Refusal(new Dataset(new float[2], [0, 1], 1)), StringComparison.Ordinal);
        Assert.Contains("takes integers", Refusal(new Dataset(new float[2], [0f], 1)), StringComparison.Ordinal);
        Assert.Contains("has 0 targets", Refusal(new Dataset([SampleArray.Floats([1, 2], 2)], [])), StringComparison.Ordinal);
        var label = Assert.Throws<LabelOutOfRangeException>(() => trainer.Fit(new Dataset(new float[8], [1, 9, 0, 3]).Slice(2, 2), progress: Silent));
        Assert.Equal((1, 3), (label.Index, label.Label));
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Fit(TinyData.Create(3), epochs: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Trainer(new TinyNetwork(), new SGD(), batchSize: 0));
    }
}
