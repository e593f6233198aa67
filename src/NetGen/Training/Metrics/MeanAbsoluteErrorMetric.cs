using NetGen.CompilerServices;

namespace NetGen;

internal sealed class MeanAbsoluteErrorMetric() : Metric("mean_absolute_error")
{
    internal override string Needs => "float targets";

    internal override bool Fits(TargetSlot target) => target.Type == ElementType.Float32;

    internal override MetricSum Measure(in MetricBatch batch)
    {
        var (sum, counted) = (0.0, 0L);
        for (var i = 0; i < batch.Predictions.Length; i++)
        {
            if (!batch.Counts(i / batch.Classes)) continue;
            counted++;
            sum += Math.Abs((double)batch.Predictions[i] - batch.Targets[i]);
        }

        return new MetricSum(sum, counted);
    }
}
