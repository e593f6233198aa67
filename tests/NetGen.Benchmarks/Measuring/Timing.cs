namespace NetGen.Benchmarks.Measuring;

/// <summary>One sample.</summary>
/// <param name="Seconds">The time of one run.</param>
/// <param name="Disturbed">Whether others had the processor meanwhile, so that the time says little.</param>
internal readonly record struct Timing(double Seconds, bool Disturbed);
