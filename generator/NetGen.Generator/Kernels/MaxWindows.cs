using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The windows along lines in the gradient of a maximum, from left to right: those that padding cuts one by one, those inside in blocks. Sums
/// of columns that a window shares with the next stay in registers.
/// </summary>
/// <param name="context">What to write with.</param>
/// <param name="axis">The windows.</param>
/// <param name="atOnce">The most windows of a block.</param>
/// <param name="lines">The ends of the names of lines: <c>x</c> and, of those that get sums, <c>dx</c>.</param>
/// <param name="summed">Lines that get sums.</param>
internal sealed class MaxWindows(KernelContext context, PoolAxis axis, int atOnce, IReadOnlyList<string> lines, IReadOnlyList<string> summed)
{
    private readonly CodeWriter writer = context.Writer;
    private readonly Dialect dialect = context.Dialect;
    private readonly Names names = new();

    /// <summary>Whether the columns of such windows fit into registers.</summary>
    public static bool Fit(PoolAxis axis) =>
        axis.Taps is > 0 and <= PoolAxis.MostColumns && (axis.InsideFirst < axis.InsideEnd || axis.Input <= PoolAxis.MostColumns);

    // Columns that a window inside shares with the next.
    private int Kept => Math.Max(0, axis.Taps - axis.Stride);

    /// <summary>Writes <paramref name="body"/> for each window.</summary>
    public void Emit(Action<MaxWindow> body)
    {
        var (first, end) = (axis.InsideFirst, axis.InsideEnd);
        void Edge(Dictionary<string, MaxLineSums> sums, int from, int to)
        {
            for (var window = from; window < to; window++) body(new(dialect, names, null, window, axis.Range(window), sums));
        }

        var before = Sums(null);
        if (first == end)
        {
            Edge(before, 0, axis.Output);
            Store(before, 0, axis.Input);
            return;
        }

        var start = (first * axis.Stride) - axis.PadBefore;
        Edge(before, 0, first);
        Store(before, 0, start);
        ForEachKept((line, c) => writer.Line($"var {KeptName(line, c)} = {before[line][start + c]};"));
        WindowBlocks.Emit(writer, first, end, atOnce, count =>
        {
            writer.Line($"var at = {PoolRange.Inside(axis, "column").First} * 16;");
            var inside = Sums("at");
            ForEachKept((line, c) => inside[line][c] = KeptName(line, c));
            for (var window = 0; window < count; window++)
            {
                body(new(dialect, names, "(column * 16)", window, (window * axis.Stride, (window * axis.Stride) + axis.Taps), inside));
            }

            Store(inside, 0, count * axis.Stride);
            ForEachKept((line, c) => writer.Line($"{KeptName(line, c)} = {inside[line][(count * axis.Stride) + c]};"));
        });

        var next = (end * axis.Stride) - axis.PadBefore;
        var behind = Sums(null);
        ForEachKept((line, c) => behind[line][next + c] = KeptName(line, c));
        Edge(behind, end, axis.Output);
        Store(behind, next, axis.Input);
    }

    private Dictionary<string, MaxLineSums> Sums(string? at) => lines.ToDictionary(
        line => line, line => new MaxLineSums(writer, dialect, names, MaxWindow.At($"x{line}", at), MaxWindow.At($"dx{line}", at)));

    private void Store(Dictionary<string, MaxLineSums> sums, int first, int end)
    {
        foreach (var line in summed) sums[line].Store(first, end);
    }

    private void ForEachKept(Action<string, int> body)
    {
        foreach (var line in summed)
        {
            for (var c = 0; c < Kept; c++) body(line, c);
        }
    }

    private static string KeptName(string line, int column) => $"kept{column}{line}";
}

/// <summary>One window.</summary>
/// <param name="Dialect">The vector width.</param>
/// <param name="Names">Names of locals.</param>
/// <param name="Offset">The offset of its block in rows of windows; null for none.</param>
/// <param name="Number">Its number from there on.</param>
/// <param name="Columns">The columns under it.</param>
/// <param name="Sums">Each line's values and sums.</param>
internal sealed record MaxWindow(
    Dialect Dialect, Names Names, string? Offset, int Number, (int First, int End) Columns, IReadOnlyDictionary<string, MaxLineSums> Sums)
{
    /// <summary>The window's vector of a row.</summary>
    public string Load(string row) => Dialect.Load(At(row, Offset), Number * 16);

    /// <summary>Stores it.</summary>
    public string Store(string value, string row) => Dialect.Store(value, At(row, Offset), Number * 16);

    /// <summary>A reference and so many floats on.</summary>
    public static string At(string reference, string? offset) => offset is null ? reference : $"Unsafe.Add(ref {reference}, {offset})";
}
