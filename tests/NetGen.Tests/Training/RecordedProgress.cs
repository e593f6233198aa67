namespace NetGen.Tests.Training;

/// <summary>Keeps what a trainer tells.</summary>
internal sealed class RecordedProgress(Action<int>? onBatch = null) : ITrainingProgress
{
    public int Batches { get; private set; }

    public List<EpochResult> Epochs { get; } = [];

    public History? End { get; private set; }

    public void OnBatch(in BatchProgress progress)
    {
        Batches++;
        onBatch?.Invoke(progress.Batch);
    }

    public void OnEpoch(EpochResult result, int epochs) => Epochs.Add(result);

    public void OnEnd(History history) => End = history;
}
