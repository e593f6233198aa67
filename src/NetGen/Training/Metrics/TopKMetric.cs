using NetGen.CompilerServices;

namespace NetGen;

internal sealed class TopKMetric(int k) : Metric($"top_{Check.Positive(k)}_accuracy")
{
    internal override string Needs => $"at least {k} classes";

    internal override bool Fits(TargetSlot target) => MetricBatch.ClassesOf(target) >= k;

    internal override MetricSum Measure(in MetricBatch batch)
    {
        var (right, counted) = (0L, 0L);
        for (var row = 0; row < batch.Rows; row++)
        {
            var expected = batch.Class(row);
            if (expected < 0) continue;
            counted++;
            if (IsAmongLargest(batch.Row(row), expected)) right++;
        }

        return new MetricSum(right, counted);
    }

    private bool IsAmongLargest(ReadOnlySpan<float> predictions, int expected)
    {
        var value = predictions[expected];
        var larger = 0;
        foreach (var prediction in predictions)
        {
            if (prediction > value) larger++;
        }

        return larger < k && !float.IsNaN(value);
    }
}
