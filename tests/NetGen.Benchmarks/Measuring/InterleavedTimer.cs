namespace NetGen.Benchmarks.Measuring;

/// <summary>
/// Times workloads in turns: a sample of each, then the next sample of each. Whatever else the machine does hits all alike, and
/// every ratio is taken within one sample, between neighbours in time: rate to FMA peak, time to baseline's time.
/// </summary>
/// <param name="samples">The samples of each workload.</param>
internal sealed class InterleavedTimer(int samples)
{
    /// <summary>Measures all workloads of a group.</summary>
    public List<Measurement> Measure(IReadOnlyList<Workload> workloads)
    {
        var series = workloads.Select(workload => new Series(workload)).ToList();
        for (var sample = 0; sample < samples; sample++)
        {
            foreach (var one in series) one.TakeSample();
        }

        return series.ConvertAll(one => one.Summary());
    }

    private sealed class Series(Workload workload)
    {
        private readonly Batch own = new(workload.Run);
        private readonly Batch? baseline = workload.Baseline is null ? null : new Batch(workload.Baseline);
        private readonly List<double> times = [];
        private readonly List<double> peakShares = [];
        private readonly List<double> speedUps = [];

        public void TakeSample()
        {
            var peak = workload.Flops > 0 ? PeakLoop.Measure() : 0;
            var time = own.Time();
            times.Add(time);
            if (workload.Flops > 0) peakShares.Add(workload.Flops / time / (peak * workload.Threads));
            if (baseline is not null) speedUps.Add(baseline.Time() / time);
        }

        public Measurement Summary() => new(
            workload,
            Statistics.Median(times),
            times.Min(),
            Statistics.Median(peakShares),
            Statistics.Median(speedUps),
            own.Bytes());
    }
}
