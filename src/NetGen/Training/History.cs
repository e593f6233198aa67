namespace NetGen;

/// <summary>The course of a training.</summary>
/// <param name="Epochs">The finished epochs, in order.</param>
/// <param name="StopReason">Why training ended.</param>
/// <param name="Duration">How long it took.</param>
public sealed record History(IReadOnlyList<EpochResult> Epochs, StopReason StopReason, TimeSpan Duration);
