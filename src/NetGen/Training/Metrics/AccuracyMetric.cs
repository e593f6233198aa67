using System.Numerics.Tensors;
using NetGen.CompilerServices;

namespace NetGen;

internal sealed class AccuracyMetric() : Metric("accuracy")
{
    internal override string Needs => "any target";

    internal override bool Fits(TargetSlot target) => true;

    internal override MetricSum Measure(in MetricBatch batch)
    {
        if (batch.Classes == 1 && batch.Labels.IsEmpty) return BinaryAccuracyMetric.Measure(batch, threshold: null);
        var (right, counted) = (0L, 0L);
        for (var row = 0; row < batch.Rows; row++)
        {
            var expected = batch.Class(row);
            if (expected < 0) continue;
            counted++;
            if (TensorPrimitives.IndexOfMax(batch.Row(row)) == expected) right++;
        }

        return new MetricSum(right, counted);
    }
}
