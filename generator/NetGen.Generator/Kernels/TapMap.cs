using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Kernels;

/// <summary>
/// Along one axis of a window: which taps bring which source elements into a target element. Forward, targets are outputs and
/// sources inputs; in the gradient of the input it is the other way round. Taps on padding are never part of it.
/// </summary>
/// <param name="Axis">The window.</param>
/// <param name="IsGradient">Whether targets are the inputs of the window.</param>
internal sealed record TapMap(WindowAxis Axis, bool IsGradient)
{
    public int Targets => IsGradient ? Axis.Input : Axis.Output;

    public int Sources => IsGradient ? Axis.Output : Axis.Input;

    /// <summary>Targets this far apart read through the same taps, borders aside.</summary>
    public int Period => IsGradient ? Axis.Stride : 1;

    /// <summary>The sources between what they read.</summary>
    public int Step => IsGradient ? 1 : Axis.Stride;

    /// <summary>The taps of <paramref name="target"/>, by source.</summary>
    public IEnumerable<Tap> Of(int target)
    {
        for (var i = 0; i < Axis.Kernel; i++)
        {
            var tap = IsGradient ? Axis.Kernel - 1 - i : i;
            var offset = (tap * Axis.Dilation) - Axis.PadBefore;
            var source = IsGradient ? target - offset : (target * Axis.Stride) + offset;
            if (IsGradient && source % Axis.Stride != 0) continue;
            if (IsGradient) source /= Axis.Stride;
            if (source >= 0 && source < Sources) yield return new Tap(tap, source);
        }
    }

    /// <summary>All targets, in runs that read through the same taps: a few at each border and one between.</summary>
    public IReadOnlyList<TapRun> Runs()
    {
        var runs = new List<TapRun>();
        for (var first = 0; first < Math.Min(Period, Targets); first++)
        {
            var fresh = true;
            for (var target = first; target < Targets; target += Period)
            {
                var run = TapRun.Of(target, [.. Of(target)]);
                if (!fresh && runs[runs.Count - 1] is var last && last.Taps == run.Taps && (run.Taps.Count == 0 || Follows(last, run)))
                {
                    runs[runs.Count - 1] = last with { Count = last.Count + 1 };
                }
                else
                {
                    runs.Add(run);
                }

                fresh = false;
            }
        }

        return runs;

        bool Follows(TapRun last, TapRun next) => next.FirstTap == last.FirstTap && next.Source == last.Source + (last.Count * Step);
    }

    /// <summary>
    /// All targets in tiles of at most <paramref name="most"/> neighbours (of one period if that is more); only taps
    /// <paramref name="firstTap"/> to <paramref name="endTap"/> count. Borders have tiles of their own, so that all between are alike, and
    /// equal neighbours are one entry.
    /// </summary>
    public IReadOnlyList<TapTile> Tiles(int firstTap, int endTap, int most)
    {
        var tiles = new List<TapTile>();
        var (periods, mostPeriods) = ((Targets + Period - 1) / Period, Math.Max(1, most / Period));
        var (from, to) = periods <= mostPeriods ? (0, periods) : Inside(periods);
        foreach (var (first, end) in Sections(0, from, mostPeriods).Concat(Sections(from, to, mostPeriods)).Concat(Sections(to, periods, mostPeriods)))
        {
            var targets = Enumerable.Range(first * Period, Math.Min(end * Period, Targets) - (first * Period));
            var taps = targets.Select(target => Of(target).Where(t => t.Index >= firstTap && t.Index < endTap).ToList()).ToList();
            var tile = TapTile.Of(taps, (end - first) * Step);
            if (tiles.Count > 0 && tiles[tiles.Count - 1] is var last && last.IsFollowedBy(tile)) tiles[tiles.Count - 1] = last with { Count = last.Count + 1 };
            else tiles.Add(tile);
        }

        return tiles;
    }

    // The longest run of periods that read through the same taps.
    private (int First, int End) Inside(int periods)
    {
        var (best, first) = ((First: 0, End: 0), 0);
        for (var period = 1; period <= periods; period++)
        {
            if (period < periods && Pattern(period).SequenceEqual(Pattern(first))) continue;
            if (period - first > best.End - best.First) best = (first, period);
            first = period;
        }

        return best;
    }

    private IEnumerable<(int Target, Tap Tap)> Pattern(int period) => Enumerable.Range(0, Period)
        .Where(i => (period * Period) + i < Targets)
        .SelectMany(i => Of((period * Period) + i).Select(t => (i, new Tap(t.Index, t.Source - (period * Step)))));

    // Sections of one size where one divides the whole, else some of one size and then some smaller by one.
    private static IEnumerable<(int First, int End)> Sections(int first, int end, int most)
    {
        var length = end - first;
        if (length == 0) return [];
        var size = Enumerable.Range(0, most).Select(i => most - i).TakeWhile(s => 2 * s > most).FirstOrDefault(s => length % s == 0);
        var count = size > 0 ? length / size : (length + most - 1) / most;
        return Enumerable.Range(0, count).Select(i => (first + Place(i), first + Place(i + 1)));

        int Place(int section) => (length / count * section) + Math.Min(section, length % count);
    }
}
