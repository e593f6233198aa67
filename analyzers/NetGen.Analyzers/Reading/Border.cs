using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>So many elements before and behind each spatial axis, outermost first.</summary>
internal sealed record Border(EquatableArray<int> Before, EquatableArray<int> After)
{
    public int Rank => Before.Count;

    /// <summary>Reads an option that is one number for all sides, one for each axis, or one before and one behind each axis.</summary>
    public static Border Read(LayerOptions options, string name, int rank)
    {
        var values = options.IntOrInts(name);
        if ((options.IsList(name) || values.Count == 0) && values.Count != rank && values.Count != 2 * rank)
        {
            options.Report(PoolRules.BorderLength, name, Fitting.Entries(name, values, rank), name, LayerOptions.Text(rank), LayerOptions.Text(2 * rank), LayerOptions.Text(values.Count));
            values = [0];
        }

        if (!WindowOptions.AreAtLeast(options, values, name, least: 0)) values = [0];
        int[] sides = values.Count == 2 * rank
            ? [.. values]
            : [.. Enumerable.Range(0, 2 * rank).Select(side => values[Math.Min(side / 2, values.Count - 1)])];
        return new(
            Enumerable.Range(0, rank).Select(axis => sides[2 * axis]).ToEquatableArray(),
            Enumerable.Range(0, rank).Select(axis => sides[(2 * axis) + 1]).ToEquatableArray());
    }
}
