using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// A figure that people understand better than a loss, averaged over an epoch. Metrics judge what the loss judges, for every target
/// they fit.
/// </summary>
/// <example><code>new Trainer(net, new Adam(), metrics: [Metric.Accuracy, Metric.TopK(5)])</code></example>
public abstract class Metric
{
    private protected Metric(string name) => Name = name;

    /// <summary>The name it is printed and looked up by, Keras's.</summary>
    public string Name { get; }

    /// <summary>
    /// <c>accuracy</c>: the fraction of rows whose largest prediction is at the target's class (a class index, or where float targets
    /// are largest). A row of a single prediction is a yes-or-no question, judged as <see cref="BinaryAccuracy"/> does.
    /// </summary>
    public static Metric Accuracy { get; } = new AccuracyMetric();

    /// <summary><c>mean_absolute_error</c>: the mean of |prediction − target|; float targets.</summary>
    public static Metric MeanAbsoluteError { get; } = new MeanAbsoluteErrorMetric();

    /// <summary>
    /// <c>binary_accuracy</c>: the fraction of single predictions on the same side of the threshold as their target is of ½; float
    /// targets. For several independent yes-or-no answers.
    /// </summary>
    /// <param name="threshold">
    /// Predictions above it mean yes. Null, the default: 0 for logits, 0.5 where the network ends in a sigmoid or softmax.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is infinite or NaN.</exception>
    public static Metric BinaryAccuracy(float? threshold = null) => new BinaryAccuracyMetric(threshold);

    /// <summary><c>top_k_accuracy</c>: the fraction of rows whose target class is among the k largest predictions.</summary>
    /// <param name="k">How many predictions count, Keras's default 5.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is not positive.</exception>
    public static Metric TopK(int k = 5) => new TopKMetric(k);

    /// <summary>Whether the metric can judge this target.</summary>
    internal abstract bool Fits(TargetSlot target);

    /// <summary>What it needs, for the message when it fits no target.</summary>
    internal abstract string Needs { get; }

    internal abstract MetricSum Measure(in MetricBatch batch);
}
