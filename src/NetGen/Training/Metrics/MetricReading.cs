namespace NetGen;

/// <summary>The value of a metric.</summary>
/// <param name="Name">The metric's name; with the name of the target before it (<c>policy.accuracy</c>) when there are several.</param>
/// <param name="Value">The mean over all rows seen.</param>
public readonly record struct MetricReading(string Name, float Value);
