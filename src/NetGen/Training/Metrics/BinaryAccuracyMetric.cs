using NetGen.CompilerServices;

namespace NetGen;

internal sealed class BinaryAccuracyMetric : Metric
{
    private readonly float? threshold;

    public BinaryAccuracyMetric(float? threshold) : base("binary_accuracy")
    {
        if (threshold is { } value && !float.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold must be a finite number.");
        this.threshold = threshold;
    }

    internal override string Needs => "float targets";

    internal override bool Fits(TargetSlot target) => target.Type == ElementType.Float32;

    internal override MetricSum Measure(in MetricBatch batch) => Measure(batch, threshold);

    internal static MetricSum Measure(in MetricBatch batch, float? threshold)
    {
        var border = threshold ?? (batch.Slot.HoldsProbabilities ? 0.5f : 0);
        var (right, counted) = (0L, 0L);
        for (var i = 0; i < batch.Predictions.Length; i++)
        {
            if (!batch.Counts(i / batch.Classes)) continue;
            counted++;
            if (batch.Predictions[i] > border == batch.Targets[i] > 0.5f) right++;
        }

        return new MetricSum(right, counted);
    }
}
