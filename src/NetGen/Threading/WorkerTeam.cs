namespace NetGen.Threading;

/// <summary>
/// The caller and a few threads of its own that do the parts of one work together. Dispatching allocates nothing. The threads spin for
/// a moment between two works, then sleep; they end when the team is no longer reachable, so there is nothing to dispose.
/// </summary>
internal sealed class WorkerTeam
{
    private readonly TeamState state;

    /// <summary>Starts the threads.</summary>
    /// <param name="parts">The parts of a work, the caller's own included.</param>
    public WorkerTeam(int parts)
    {
        state = new TeamState(parts);
        state.Start();
    }

    // The threads know the state only, so the team can be collected while they sleep.
    ~WorkerTeam() => state?.Stop();

    /// <summary>The parts of a work.</summary>
    public int Parts => state.Parts;

    /// <summary>Does all parts of a work, the first on the caller; returns when all are done, and throws what a part threw.</summary>
    public void Run(IParallelWork work)
    {
        state.Run(work);
        GC.KeepAlive(this);
    }
}
