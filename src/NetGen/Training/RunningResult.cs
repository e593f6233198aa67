namespace NetGen;

/// <summary>Loss and metrics of the batches of an epoch so far.</summary>
internal sealed class RunningResult
{
    private readonly TrainingSession session;
    private readonly Measurement[] measurements;
    private readonly MetricReading[] readings;
    private readonly float[][] predictions;
    private double lossSum;
    private int samples;

    /// <summary>Applies every metric to every target that it fits; null metrics are accuracy for class indexes.</summary>
    /// <exception cref="ArgumentException">A metric fits no target.</exception>
    public RunningResult(TrainingSession session, IReadOnlyList<Metric>? metrics)
    {
        this.session = session;
        var targets = session.Description.Targets;
        if (metrics is null)
        {
            var labels = targets.Index().Where(target => target.Item.Type == ElementType.Int32);
            measurements = [.. labels.Select(target => new Measurement(NetGen.Metric.Accuracy, target.Index))];
        }
        else
        {
            var pairs = from metric in metrics
                        from target in targets.Index()
                        where metric.Fits(target.Item)
                        select new Measurement(metric, target.Index);
            measurements = [.. pairs];
            if (metrics.FirstOrDefault(metric => !measurements.Any(measurement => measurement.Metric == metric)) is { } unfit)
                throw new ArgumentException($"Metric '{unfit.Name}' needs {unfit.Needs}, and the network has no such target.", nameof(metrics));
        }

        readings = [.. measurements.Select(measurement => new MetricReading(
            targets.Length == 1 ? measurement.Metric.Name : $"{targets[measurement.Target].Name}.{measurement.Metric.Name}", 0))];
        predictions = [.. targets.Select((target, index) => measurements.Any(measurement => measurement.Target == index)
            ? new float[target.Prediction.Elements * session.Capacity]
            : [])];
    }

    /// <summary>The mean loss so far.</summary>
    public float Loss => (float)(lossSum / samples);

    /// <summary>The metrics so far; changes with the next batch.</summary>
    public ReadOnlySpan<MetricReading> Readings
    {
        get
        {
            for (var i = 0; i < readings.Length; i++) readings[i] = readings[i] with { Value = measurements[i].Mean };
            return readings;
        }
    }

    public void Clear()
    {
        lossSum = 0;
        samples = 0;
        foreach (var measurement in measurements) measurement.Clear();
    }

    /// <summary>Copies what the losses judge; before the loss runs, which may overwrite it.</summary>
    public void ReadPredictions()
    {
        for (var i = 0; i < predictions.Length; i++)
        {
            if (predictions[i].Length > 0) session.ReadPrediction(i, PredictionsOf(i));
        }
    }

    /// <summary>Adds the batch whose predictions were read.</summary>
    public void Add(float loss, BatchLoader loader)
    {
        lossSum += (double)loss * session.SampleCount;
        samples += session.SampleCount;
        foreach (var measurement in measurements)
        {
            measurement.Add(new MetricBatch
            {
                Slot = session.Description.Targets[measurement.Target],
                Predictions = PredictionsOf(measurement.Target),
                Targets = loader.Targets(measurement.Target),
                Labels = loader.Labels(measurement.Target),
                Mask = session.MaskOf(measurement.Target),
            });
        }
    }

    /// <summary>The result, to keep.</summary>
    public EvaluationResult ToResult() => new(samples, Loss, Readings.ToArray());

    private Span<float> PredictionsOf(int target) =>
        predictions[target].AsSpan(0, session.Description.Targets[target].Prediction.Elements * session.SampleCount);

    /// <summary>A metric of a target.</summary>
    private sealed class Measurement(Metric metric, int target)
    {
        private double sum;
        private long count;

        public Metric Metric => metric;

        public int Target => target;

        /// <summary>0 when no row has counted yet.</summary>
        public float Mean => count == 0 ? 0 : (float)(sum / count);

        public void Add(in MetricBatch batch)
        {
            var measured = metric.Measure(batch);
            sum += measured.Sum;
            count += measured.Count;
        }

        public void Clear() => (sum, count) = (0, 0);
    }
}
