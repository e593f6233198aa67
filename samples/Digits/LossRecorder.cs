using NetGen;

namespace Digits;

/// <summary>Writes to the console and keeps the loss of every few steps.</summary>
/// <param name="epochs">The epochs planned.</param>
internal sealed class LossRecorder(int epochs) : ITrainingProgress
{
    // Points of the whole curve: as many as one can see.
    private const int Points = 240;

    private readonly ConsoleProgress console = new();
    private readonly List<(double Epoch, double Loss)> losses = [];
    private double sum;
    private int taken;

    /// <summary>The mean loss of the steps since the point before, by the epochs done.</summary>
    public IReadOnlyList<(double Epoch, double Loss)> Losses => losses;

    public void OnBatch(in BatchProgress progress)
    {
        console.OnBatch(progress);
        if (progress.Batch == 1) (sum, taken) = (0, 0);
        var every = Math.Max(1, progress.Batches * epochs / Points);
        if (progress.Batch % every != 0 && progress.Batch != progress.Batches) return;

        // The progress says the mean since the epoch began; what its sum has grown by is the loss of the steps since then.
        var total = (double)progress.Loss * progress.Batch;
        losses.Add((progress.Epoch - 1 + (double)progress.Batch / progress.Batches, (total - sum) / (progress.Batch - taken)));
        (sum, taken) = (total, progress.Batch);
    }

    public void OnEpoch(EpochResult result, int planned) => console.OnEpoch(result, planned);

    public void OnEnd(History history) => console.OnEnd(history);
}
