using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Training;

public class MetricTests
{
    private static readonly float[] Scores =
    [
        0.1f, 0.7f, 0.2f,
        0.5f, 0.1f, 0.4f,
        0.2f, 0.3f, 0.5f,
        0.3f, 0.6f, 0.1f,
    ];

    [Fact]
    public void Accuracy_finds_the_largest() => Assert.Equal(0.5, Mean(Metric.Accuracy, Labels([1, 2, 2, 0])));

    [Fact]
    public void Ignored_labels_do_not_count() => Assert.Equal(2.0 / 3, Mean(Metric.Accuracy, Labels([1, 2, 2, -1])), 1e-9);

    [Fact]
    public void Accuracy_takes_distributions() =>
        Assert.Equal(0.75, Mean(Metric.Accuracy, Floats(Scores, [0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0], features: 3)));

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 1)]
    public void TopK_counts_the_k_largest(int k, double expected) => Assert.Equal(expected, Mean(Metric.TopK(k), Labels([1, 2, 2, 0])));

    [Fact]
    public void TopK_needs_that_many_classes()
    {
        var error = Assert.Throws<ArgumentException>(() => new Trainer(new TinyNetwork(), new SGD(), metrics: [Metric.TopK(5)]));
        Assert.Contains("Metric 'top_5_accuracy' needs at least 5 classes", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Metric.TopK(0));
    }

    [Theory]
    [InlineData(false, null, 0.25)]
    [InlineData(true, null, 0.75)]
    [InlineData(false, 0.5f, 0.75)]
    public void Yes_and_no_are_told_apart_at_the_threshold(bool probabilities, float? threshold, double expected)
    {
        float[] predictions = [0.9f, 0.3f, -0.1f, 0.2f];
        Assert.Equal(expected, Mean(Metric.BinaryAccuracy(threshold), Floats(predictions, [1, 0, 1, 0], features: 1, probabilities)));
        if (threshold is null)
            Assert.Equal(expected, Mean(Metric.Accuracy, Floats(predictions, [1, 0, 1, 0], features: 1, probabilities)));
    }

    [Fact]
    public void Mean_absolute_error_is_the_mean_of_the_errors() =>
        Assert.Equal(0.75, Mean(Metric.MeanAbsoluteError, Floats([1, 2, 3, 4], [1, 1, 1, 4], features: 2)));

    [Fact]
    public void Metrics_of_float_targets_need_some()
    {
        var error = Assert.Throws<ArgumentException>(() => new Trainer(new TinyNetwork(), new SGD(), metrics: [Metric.MeanAbsoluteError]));
        Assert.Contains("needs float targets", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_metrics_can_be_asked_for() =>
        Assert.Empty(new Trainer(new TinyNetwork(), new SGD(), metrics: []).Evaluate(TinyData.Create(9)).Metrics);

    [Fact]
    public void An_unknown_name_is_answered_with_those_there_are()
    {
        var result = new Trainer(new TinyNetwork(), new SGD(), metrics: [Metric.Accuracy, Metric.TopK(2)]).Evaluate(TinyData.Create(9));
        Assert.InRange(result.Metric("top_2_accuracy"), result.Metric("accuracy"), 1);
        Assert.Contains("top_2_accuracy", Assert.Throws<UnknownNameException>(() => result.Metric("top2")).Message, StringComparison.Ordinal);
    }

    private static double Mean(Metric metric, MetricBatch batch)
    {
        var sum = metric.Measure(batch);
        return sum.Sum / sum.Count;
    }

    private static MetricBatch Labels(int[] labels) => new()
    {
        Slot = new TargetSlot("labels", 1, 1, ElementType.Int32, 0, 3, 1, -1, new TensorSlot("y", 3, 3, ElementType.Float32, 0)),
        Predictions = Scores,
        Targets = [],
        Labels = labels,
    };

    private static MetricBatch Floats(float[] predictions, float[] targets, int features, bool probabilities = false) => new()
    {
        Slot = new TargetSlot(
            "targets", features, features, ElementType.Float32, 0, 0, 1, null, new TensorSlot("y", features, features, ElementType.Float32, 0), probabilities),
        Predictions = predictions,
        Targets = targets,
        Labels = [],
    };
}
