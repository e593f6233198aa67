namespace NetGen;

/// <summary>A metric of a batch before the division: all metrics are means.</summary>
internal readonly record struct MetricSum(double Sum, long Count);
