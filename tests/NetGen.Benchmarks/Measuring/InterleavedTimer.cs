namespace NetGen.Benchmarks.Measuring;

/// <summary>
/// Times workloads in turns: a sample of each, then the next sample of each. Whatever else the machine does hits all alike, and
/// every ratio is taken within one sample, between neighbours in time. Samples while others had the processor are repeated.
/// </summary>
/// <param name="samples">The undisturbed samples of each workload.</param>
internal sealed class InterleavedTimer(int samples)
{
    private const int MostTries = 5;

    /// <summary>Measures all workloads of a group.</summary>
    public List<Measurement> Measure(IReadOnlyList<Workload> workloads)
    {
        var all = workloads.Select(workload => new Series(workload, samples)).ToList();
        for (var round = 0; round < samples * MostTries; round++)
        {
            foreach (var series in all.Where(series => !series.IsComplete)) series.TakeSample();
        }

        return all.ConvertAll(series => series.Summarize());
    }
}
