namespace NetGen;

/// <summary>Says nothing.</summary>
public sealed class SilentProgress : ITrainingProgress
{
    private SilentProgress()
    {
    }

    /// <summary>The only one.</summary>
    public static SilentProgress Instance { get; } = new();

    /// <inheritdoc/>
    public void OnBatch(in BatchProgress progress)
    {
    }

    /// <inheritdoc/>
    public void OnEpoch(EpochResult result, int epochs)
    {
    }

    /// <inheritdoc/>
    public void OnEnd(History history)
    {
    }
}
