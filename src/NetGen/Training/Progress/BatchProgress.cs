namespace NetGen;

/// <summary>Where an epoch stands.</summary>
public readonly ref struct BatchProgress
{
    internal BatchProgress(int epoch, int epochs, int batch, int batches, float loss, ReadOnlySpan<MetricReading> metrics)
    {
        Epoch = epoch;
        Epochs = epochs;
        Batch = batch;
        Batches = batches;
        Loss = loss;
        Metrics = metrics;
    }

    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; }

    /// <summary>The number of epochs planned.</summary>
    public int Epochs { get; }

    /// <summary>The steps done in this epoch.</summary>
    public int Batch { get; }

    /// <summary>The steps of an epoch.</summary>
    public int Batches { get; }

    /// <summary>The mean loss of the epoch so far.</summary>
    public float Loss { get; }

    /// <summary>The metrics of the epoch so far.</summary>
    public ReadOnlySpan<MetricReading> Metrics { get; }
}
