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
    /// All targets in tiles of at most <paramref name="most"/> neighbours (of one period if that is more), all of nearly the same
    /// size; only taps <paramref name="firstTap"/> to <paramref name="endTap"/> count. Equal neighbours are one entry.
    /// </summary>
    public IReadOnlyList<TapTile> Tiles(int firstTap, int endTap, int most)
    {
        var tiles = new List<TapTile>();
        var periods = (Targets + Period - 1) / Period;
        var mostPeriods = Math.Max(1, most / Period);
        var count = (periods + mostPeriods - 1) / mostPeriods;
        for (var (i, first) = (0, 0); i < count; i++)
        {
            var size = Math.Min(((periods / count) + (i < periods % count ? 1 : 0)) * Period, Targets - first);
            var taps = Enumerable.Range(first, size)
                .Select(target => Of(target).Where(t => t.Index >= firstTap && t.Index < endTap).ToList())
                .ToList();
            var tile = TapTile.Of(taps, size / Period * Step);
            if (tiles.Count > 0 && tiles[tiles.Count - 1] is var last && last.IsFollowedBy(tile)) tiles[tiles.Count - 1] = last with { Count = last.Count + 1 };
            else tiles.Add(tile);
            first += size;
        }

        return tiles;
    }
}
