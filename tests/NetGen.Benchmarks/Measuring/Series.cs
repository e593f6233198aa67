namespace NetGen.Benchmarks.Measuring;

/// <summary>The samples of one workload.</summary>
/// <param name="workload">The workload.</param>
/// <param name="wanted">How many undisturbed samples are enough.</param>
internal sealed class Series(Workload workload, int wanted)
{
    private readonly Batch own = new(workload.Run, workload.Threads);
    private readonly Batch? baseline = workload.Baseline is null ? null : new Batch(workload.Baseline, threads: 1);
    private readonly CopyLoop? copy = workload.Traffic > 0 ? new CopyLoop(workload.Traffic) : null;
    private readonly List<Sample> samples = [];

    /// <summary>Whether enough samples are undisturbed.</summary>
    public bool IsComplete => samples.Count(sample => !sample.Disturbed) >= wanted;

    /// <summary>The limit, the workload, its baseline: one after the other, so that ratios are of neighbours in time.</summary>
    public void TakeSample()
    {
        var limit = copy?.Measure() ?? (workload.Flops > 0 ? PeakLoop.Measure() : double.NaN);
        var timing = own.Time();
        var against = baseline?.Time() ?? new Timing(double.NaN, Disturbed: false);
        samples.Add(new Sample(
            timing.Seconds,
            workload.Amount / timing.Seconds / (limit * workload.Threads),
            against.Seconds / timing.Seconds,
            timing.Disturbed || against.Disturbed));
    }

    /// <summary>Medians of the undisturbed samples; of all if there are too few to speak of.</summary>
    public Measurement Summarize()
    {
        var good = samples.Where(sample => !sample.Disturbed).ToList();
        var noisy = good.Count < Math.Min(3, wanted);
        var used = noisy ? samples : good;
        return new Measurement(
            workload,
            Statistics.Median(used.Select(sample => sample.Seconds)),
            used.Min(sample => sample.Seconds),
            Statistics.Median(used.Select(sample => sample.LimitShare)),
            Statistics.Median(used.Select(sample => sample.SpeedUp)),
            own.Bytes(),
            noisy);
    }

    private readonly record struct Sample(double Seconds, double LimitShare, double SpeedUp, bool Disturbed);
}
