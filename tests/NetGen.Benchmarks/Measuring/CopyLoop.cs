using System.Diagnostics;

namespace NetGen.Benchmarks.Measuring;

/// <summary>How fast one core copies memory that lives in the same level of the caches as a workload's tensors.</summary>
/// <param name="traffic">The bytes that one copy reads and writes together.</param>
internal sealed class CopyLoop(double traffic)
{
    private const double ShortestSeconds = 2e-4;

    private readonly byte[] source = GC.AllocateUninitializedArray<byte>((int)(traffic / 2), pinned: true);
    private readonly byte[] target = GC.AllocateUninitializedArray<byte>((int)(traffic / 2), pinned: true);

    /// <summary>Measures for a fraction of a millisecond, after a copy that brings the memory into the caches.</summary>
    /// <returns>Bytes read and written a second.</returns>
    public double Measure()
    {
        Copy();
        var (start, copies, seconds) = (Stopwatch.GetTimestamp(), 0, 0.0);
        while (seconds < ShortestSeconds)
        {
            Copy();
            copies++;
            seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        return traffic * copies / seconds;
    }

    private void Copy() => source.AsSpan().CopyTo(target);
}
