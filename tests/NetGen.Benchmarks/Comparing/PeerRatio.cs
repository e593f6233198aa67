using System.Diagnostics;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Comparing;

/// <summary>NetGen and a peer on the same work, in turns.</summary>
/// <param name="Peer">The peer's name and version.</param>
/// <param name="Seconds">The peer's median time of one run.</param>
/// <param name="Ratio">The median over rounds of the peer's time / NetGen's time: above 1, NetGen is faster.</param>
internal sealed record PeerRatio(string Peer, double Seconds, double Ratio)
{
    private const int Rounds = 7;
    private const double SecondsPerTurn = 0.25;

    /// <summary>Measures a workload that the peer knows.</summary>
    public static PeerRatio Measure(Workload workload, string peerWorkload, Peer peer)
    {
        var batch = new Batch(workload.Run, workload.Threads);
        List<double> theirs = [], ratios = [];
        peer.Time(peerWorkload, SecondsPerTurn);
        for (var round = 0; round < Rounds; round++)
        {
            var own = Turn(batch);
            theirs.Add(peer.Time(peerWorkload, SecondsPerTurn));
            ratios.Add(theirs[^1] / own);
        }

        return new PeerRatio(peer.Name, Statistics.Median(theirs), Statistics.Median(ratios));
    }

    /// <summary>The median of as many samples as a peer's turn is long, disturbed ones left out as the peers do.</summary>
    private static double Turn(Batch batch)
    {
        var clock = Stopwatch.StartNew();
        var timings = new List<Timing>();
        while (timings.Count < 3 || clock.Elapsed.TotalSeconds < SecondsPerTurn) timings.Add(batch.Time());
        var undisturbed = timings.Where(timing => !timing.Disturbed).ToList();
        return Statistics.Median((undisturbed.Count > 0 ? undisturbed : timings).Select(timing => timing.Seconds));
    }
}
