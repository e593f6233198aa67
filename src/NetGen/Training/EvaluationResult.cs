namespace NetGen;

/// <summary>Loss and metrics over a data set.</summary>
/// <param name="Samples">The number of samples.</param>
/// <param name="Loss">The mean loss, penalties included.</param>
/// <param name="Metrics">The metrics, in the order in which they were given to the trainer.</param>
public sealed record EvaluationResult(int Samples, float Loss, IReadOnlyList<MetricReading> Metrics)
{
    /// <summary>A metric by name, such as <c>accuracy</c>.</summary>
    /// <param name="name">The metric's name.</param>
    /// <exception cref="UnknownNameException">No such metric was measured.</exception>
    public float Metric(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var metric in Metrics)
        {
            if (metric.Name == name) return metric.Value;
        }

        throw new UnknownNameException("metric", name, Metrics.Select(metric => metric.Name));
    }
}
