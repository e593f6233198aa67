namespace NetGen;

/// <summary>Is told how a training goes. See <see cref="ConsoleProgress"/> and <see cref="SilentProgress"/>.</summary>
public interface ITrainingProgress
{
    /// <summary>Called after every step; it should return quickly.</summary>
    /// <param name="progress">Where the epoch stands; valid during the call.</param>
    void OnBatch(in BatchProgress progress);

    /// <summary>Called after every epoch.</summary>
    /// <param name="result">What it gave.</param>
    /// <param name="epochs">The number of epochs planned.</param>
    void OnEpoch(EpochResult result, int epochs);

    /// <summary>Called at the end.</summary>
    /// <param name="history">The course of the training.</param>
    void OnEnd(History history);
}
