using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Kernels;

/// <summary>Targets a period apart that read through the same taps.</summary>
/// <param name="First">The first target.</param>
/// <param name="Count">How many.</param>
/// <param name="FirstTap">The lowest tap.</param>
/// <param name="Source">The lowest source of the first target.</param>
/// <param name="Taps">The taps, counted from there.</param>
internal sealed record TapRun(int First, int Count, int FirstTap, int Source, EquatableArray<Tap> Taps)
{
    public static TapRun Of(int target, IReadOnlyList<Tap> taps)
    {
        if (taps.Count == 0) return new(target, 1, 0, 0, []);
        var (firstTap, source) = (taps.Min(t => t.Index), taps.Min(t => t.Source));
        return new(target, 1, firstTap, source, Tap.Relative(taps, firstTap, source).ToEquatableArray());
    }

    /// <summary>The run with some of its taps only.</summary>
    public TapRun Part(IReadOnlyList<Tap> taps)
    {
        var part = Of(First, taps);
        return part with { Count = Count, FirstTap = FirstTap + part.FirstTap, Source = Source + part.Source };
    }
}
