using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Kernels;

/// <summary>Neighbouring targets that a kernel computes at once, and how often the same comes again behind it.</summary>
/// <param name="Count">How many such tiles follow each other.</param>
/// <param name="Source">The lowest source of the first one.</param>
/// <param name="Advance">The sources from one to the next.</param>
/// <param name="Taps">The taps of each target; their sources count from the tile's lowest.</param>
internal sealed record TapTile(int Count, int Source, int Advance, EquatableArray<EquatableArray<Tap>> Taps)
{
    public int Targets => Taps.Count;

    /// <summary>Products of one tile.</summary>
    public int Products => Taps.Sum(t => t.Count);

    /// <summary>The sources that any target reads, in order, each with its readers and their taps.</summary>
    public IEnumerable<IGrouping<int, (int Target, int Index)>> BySource =>
        Taps.SelectMany((taps, target) => taps.Select(t => (t.Source, Use: (Target: target, t.Index))))
            .GroupBy(u => u.Source, u => u.Use)
            .OrderBy(g => g.Key);

    public static TapTile Of(IReadOnlyList<IReadOnlyList<Tap>> taps, int advance)
    {
        var source = taps.SelectMany(t => t).Select(t => t.Source).DefaultIfEmpty(0).Min();
        return new(1, source, advance, taps.Select(t => Tap.Relative(t, 0, source).ToEquatableArray()).ToEquatableArray());
    }

    public bool IsFollowedBy(TapTile next) =>
        next.Taps == Taps && next.Advance == Advance && (Products == 0 || next.Source == Source + (Count * Advance));
}
