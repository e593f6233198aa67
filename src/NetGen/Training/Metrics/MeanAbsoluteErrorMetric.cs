using NetGen.CompilerServices;

namespace NetGen;

internal sealed class MeanAbsoluteErrorMetric() : Metric("mean_absolute_error")
{
    internal override string Needs => "float targets";

    internal override bool Fits(TargetSlot target) => target.Type == ElementType.Float32;

    internal override MetricSum Measure(in MetricBatch batch)
    {
        var sum = 0.0;
        for (var i = 0; i < batch.Predictions.Length; i++) sum += Math.Abs((double)batch.Predictions[i] - batch.Targets[i]);
        return new MetricSum(sum, batch.Predictions.Length);
    }
}
