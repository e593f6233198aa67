namespace NetGen.Benchmarks.Measuring;

/// <summary>One operation to time.</summary>
/// <param name="name">Its name in the table and for the filter.</param>
/// <param name="run">The operation, once.</param>
public sealed class Workload(string name, Action run)
{
    /// <summary>Its name in the table and for the filter.</summary>
    public string Name { get; } = name;

    /// <summary>The operation, once.</summary>
    public Action Run { get; } = run;

    /// <summary>Floating-point operations of one run, matrix products only; 0 where a rate says nothing.</summary>
    public double Flops { get; init; }

    /// <summary>Bytes of tensors that one run reads and writes, where its rate is compared with that of a copy; 0 otherwise.</summary>
    public double Traffic { get; init; }

    /// <summary>What a run does of what it is limited by: operations or bytes; 0 where a rate says nothing.</summary>
    public double Amount => Traffic > 0 ? Traffic : Flops;

    /// <summary>What a run handles many of, so that the time is printed for one of them.</summary>
    public Items? Items { get; init; }

    /// <summary>The threads that a run keeps busy; the peak it is compared with is so many times one core's.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The same work in another form, timed in turns with this one for a speed-up.</summary>
    public Action? Baseline { get; init; }

    /// <summary>What the baseline is, as in "1.9× of one thread".</summary>
    public string BaselineName { get; init; } = "";

    /// <summary>The name of the same work in the peers' scripts; null if they have none.</summary>
    public string? Peer { get; init; }

    /// <summary>The figure to reach.</summary>
    public string Goal { get; init; } = "";
}
