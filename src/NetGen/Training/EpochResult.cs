namespace NetGen;

/// <summary>What an epoch of training gave.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Training">Loss and metrics over the training data, averaged while the parameters changed.</param>
/// <param name="Validation">Loss and metrics over the validation data with the parameters at the end of the epoch; null without such data.</param>
/// <param name="LearningRate">The learning rate of the last step.</param>
/// <param name="Duration">How long it took, validation included.</param>
public sealed record EpochResult(int Epoch, EvaluationResult Training, EvaluationResult? Validation, float LearningRate, TimeSpan Duration)
{
    /// <summary>The mean loss over the training data, penalties included.</summary>
    public float Loss => Training.Loss;

    /// <summary>The metrics over the training data.</summary>
    public IReadOnlyList<MetricReading> Metrics => Training.Metrics;

    /// <summary>The mean loss over the validation data, penalties included; null without such data.</summary>
    public float? ValidationLoss => Validation?.Loss;
}
