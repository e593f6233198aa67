using System.Diagnostics;

namespace NetGen.Benchmarks.Measuring;

/// <summary>An action repeated so often that the clock's resolution and a call's cost do not show.</summary>
internal sealed class Batch
{
    private const double ShortestSeconds = 2e-3;
    private const double WarmUpSeconds = 0.3;

    private readonly Action action;
    private readonly int count;

    /// <summary>Warms the action up, until tiered compilation is done with it, and chooses the count.</summary>
    public Batch(Action action)
    {
        this.action = action;
        var start = Stopwatch.GetTimestamp();
        var runs = 0;
        while (runs < 2 || Stopwatch.GetElapsedTime(start).TotalSeconds < WarmUpSeconds)
        {
            action();
            runs++;
        }

        var once = Seconds(action, Math.Min(runs, 5));
        count = (int)Math.Clamp(Math.Ceiling(ShortestSeconds / once), 1, 1e7);
        count = (int)Math.Clamp(Math.Ceiling(ShortestSeconds / Time()), 1, 1e7);
    }

    /// <summary>Runs once untimed, so that caches hold the action's data again, then times the batch.</summary>
    /// <returns>Seconds for one run.</returns>
    public double Time()
    {
        action();
        return Seconds(action, count);
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

    private static double Seconds(Action action, int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < runs; i++) action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / runs;
    }
}
