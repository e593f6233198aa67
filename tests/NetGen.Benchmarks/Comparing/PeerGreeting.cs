namespace NetGen.Benchmarks.Comparing;

/// <summary>What a peer says when it is ready.</summary>
/// <param name="Peer">Its name and version.</param>
/// <param name="Workloads">What it can run.</param>
internal sealed record PeerGreeting(string Peer, string[] Workloads);
