namespace NetGen.Benchmarks.Comparing;

/// <summary>A peer's answer to a request.</summary>
/// <param name="Workload">The workload that was asked for.</param>
/// <param name="Microseconds">The median time of one run.</param>
/// <param name="Best">The shortest time of one run.</param>
internal sealed record PeerAnswer(string Workload, double Microseconds, double Best);
