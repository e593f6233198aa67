namespace NetGen.Generator.Kernels;

/// <summary>One tap of a kernel, and the element it reads.</summary>
internal readonly record struct Tap(int Index, int Source)
{
    /// <summary>The taps of one target, counted from the lowest tap and the lowest source.</summary>
    public static IEnumerable<Tap> Relative(IEnumerable<Tap> taps, int firstTap, int firstSource) =>
        taps.Select(t => new Tap(t.Index - firstTap, t.Source - firstSource));
}
