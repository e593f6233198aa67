using System.Diagnostics;

namespace NetGen.Benchmarks.Measuring;

/// <summary>An action repeated so often that the clock's resolution and a call's cost do not show.</summary>
internal sealed class Batch
{
    private const double ShortestSeconds = 2e-3;
    private const double WarmUpSeconds = 0.3;

    // Below this part of the time that passed, the process was off its processors for more than a clock tick's work.
    private const double UndisturbedShare = 0.97;

    private readonly Action action;
    private readonly int threads;
    private readonly int count;

    /// <summary>Warms the action up, until tiered compilation is done with it, and chooses the count.</summary>
    /// <param name="action">The action.</param>
    /// <param name="threads">The threads that it keeps busy.</param>
    public Batch(Action action, int threads)
    {
        this.action = action;
        this.threads = threads;
        var start = Stopwatch.GetTimestamp();
        var runs = 0;
        while (runs < 2 || Stopwatch.GetElapsedTime(start).TotalSeconds < WarmUpSeconds)
        {
            action();
            runs++;
        }

        // Doubled, so that a disturbed try does not leave it far too small.
        count = 1;
        while (Repeat() < ShortestSeconds && count < 1 << 24) count *= 2;
    }

    /// <summary>Runs once untimed, so that caches hold the action's data again, then times the batch.</summary>
    public Timing Time()
    {
        action();
        var processor = Environment.CpuUsage.TotalTime;
        var seconds = Repeat();
        var busy = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        return new Timing(seconds / count, busy < UndisturbedShare * threads * seconds);
    }

    /// <summary>The bytes that one run allocates, on all threads.</summary>
    public double Bytes()
    {
        action();
        var runs = Math.Min(count, 1000) + 2;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < runs; i++) action();
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)runs;
    }

    /// <summary>The seconds that the whole batch takes.</summary>
    private double Repeat()
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++) action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
