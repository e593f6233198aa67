using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Kernels;

/// <summary>Part of a depthwise convolution: some rows of each image against as many taps as registers hold.</summary>
/// <param name="Rows">The rows, with the rows of taps of this pass.</param>
/// <param name="FirstColumn">The first column of taps.</param>
/// <param name="EndColumn">The column behind the last.</param>
/// <param name="IsFirst">Whether it is the first of its rows.</param>
/// <param name="IsLast">Whether it is the last of its rows.</param>
internal sealed record DepthwisePass(TapRun Rows, int FirstColumn, int EndColumn, bool IsFirst, bool IsLast)
{
    /// <summary>Targets side by side: they share what they read, and hide the latency of each other's sums.</summary>
    public static int Targets(Dialect dialect) => dialect.Lanes == 16 ? 8 : 4;

    /// <summary>The passes that make up the whole convolution.</summary>
    public static IEnumerable<DepthwisePass> All(TapMap rows, int columns, Dialect dialect)
    {
        // Of 32 registers 16, of 16 registers 9, so that a 3×3 kernel is one pass everywhere.
        var most = dialect.Lanes == 16 ? 16 : 9;
        var columnParts = EvenParts(columns, most).ToList();
        var mostRows = Math.Max(1, most / columnParts.Max(p => p.End - p.First));
        foreach (var run in rows.Runs())
        {
            var rowParts = run.Taps.Count == 0 ? [run] : EvenParts(run.Taps.Count, mostRows)
                .Select(p => run.Part([.. run.Taps.Skip(p.First).Take(p.End - p.First)])).ToList();
            for (var r = 0; r < rowParts.Count; r++)
            {
                for (var c = 0; c < columnParts.Count; c++)
                {
                    var isLast = r == rowParts.Count - 1 && c == columnParts.Count - 1;
                    yield return new(rowParts[r], columnParts[c].First, columnParts[c].End, r + c == 0, isLast);
                }
            }
        }
    }

    /// <summary>The weight of a tap, counted from the first of the pass's taps.</summary>
    public static int WeightOffset(Window window, Tap row, int column) => ((row.Index * window.Width.Kernel) + column) * 16;

    private static IEnumerable<(int First, int End)> EvenParts(int count, int most)
    {
        var parts = (count + most - 1) / most;
        return Enumerable.Range(0, parts).Select(i => (count * i / parts, count * (i + 1) / parts));
    }
}
