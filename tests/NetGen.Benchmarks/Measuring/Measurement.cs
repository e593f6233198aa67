namespace NetGen.Benchmarks.Measuring;

/// <summary>What was measured of one workload.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Median">The median time of one run in seconds.</param>
/// <param name="Best">The shortest time of one run in seconds.</param>
/// <param name="LimitShare">The median over samples of rate / FMA peak or copying rate measured just before; NaN without a rate.</param>
/// <param name="SpeedUp">The median over samples of baseline's time / own time; NaN without a baseline.</param>
/// <param name="Bytes">Bytes allocated by one run, on all threads.</param>
/// <param name="Noisy">Whether hardly any sample was undisturbed.</param>
public sealed record Measurement(
    Workload Workload, double Median, double Best, double LimitShare, double SpeedUp, double Bytes, bool Noisy)
{
    /// <summary>The median rate in FLOP/s or bytes/s.</summary>
    public double Rate => Workload.Amount / Median;
}
