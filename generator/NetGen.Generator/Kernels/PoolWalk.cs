using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The loops of a pool over samples, panels and windows, and over the pixels under a window: windows that padding cuts are found at run
/// time, those wholly inside at build time. Arrays of the input's pixels and of the windows are passed by name.
/// </summary>
/// <param name="context">What to write with.</param>
/// <param name="shape">The windows.</param>
/// <param name="pixels">Names of arrays with a row a pixel, of stride <c>xStride</c>.</param>
/// <param name="windows">Names of arrays with a row a window, of stride <c>yStride</c>.</param>
/// <param name="namesFirstLine">Whether the first line of windows inside stands before a loop over the others.</param>
internal sealed class PoolWalk(
    KernelContext context, PoolShape shape, IReadOnlyList<string> pixels, IReadOnlyList<string> windows, bool namesFirstLine)
{
    /// <summary>Stands for the factor of a line among the names of arrays.</summary>
    public const string Share = "share";

    // More lines than this under a window are a loop.
    private const int MostUnrolledLines = 4;

    private readonly CodeWriter writer = context.Writer;
    private readonly Dialect dialect = context.Dialect;
    private PoolRange planes = new("0", "1", 1);
    private PoolRange rows = new("0", "1", 1);

    /// <summary>Whether the lines of a window are written one by one.</summary>
    public bool UnrollsLines =>
        !shape.Depth.IsClipped && !shape.Height.IsClipped && (long)shape.Depth.Taps * shape.Height.Taps <= MostUnrolledLines;

    /// <summary>Whether the first line of each window can be written before a loop over the others.</summary>
    public bool HasFirstLine => UnrollsLines || shape.Depth is { Taps: 1, IsClipped: false };

    /// <summary>Whether the columns of a window inside are written one by one.</summary>
    public bool UnrollsColumns => shape.Width.Taps is > 0 and <= PoolAxis.MostColumns;

    /// <summary>Windows side by side that share their columns and fit into registers.</summary>
    public int WindowsAtOnce => UnrollsColumns ? WindowBlocks.AtOnce(shape.Width) : 1;

    /// <summary>
    /// Columns that a window inside shares with the next, if there are several blocks of windows and registers to keep them in from one to the next.
    /// </summary>
    public int KeptColumns => UnrollsColumns && dialect.Lanes > 1 && dialect.VectorsPerRow <= 2 && shape.Width.InsideEnd - shape.Width.InsideFirst > WindowsAtOnce
        ? Math.Max(0, shape.Width.Taps - shape.Width.Stride)
        : 0;

    /// <summary>Whether a line has a factor, as the windows that it consists of have different numbers of lines.</summary>
    public bool LinesShare => shape.Depth.Givers is { IsClipped: true } || shape.Height.Givers is { IsClipped: true };

    /// <summary>The lines under the windows of this row, as C#.</summary>
    public string LineCount => planes.Taps == 1 ? rows.Count : $"{planes.Count} * {rows.Count}";

    /// <summary>Writes all loops around what they do.</summary>
    /// <param name="image">Before the windows of a panel; null for nothing.</param>
    /// <param name="row">Before the windows of a row; null for nothing.</param>
    /// <param name="most">Windows that <paramref name="inside"/> takes at once.</param>
    /// <param name="inside">The work on so many windows from <c>column</c> on, wholly inside along the width.</param>
    /// <param name="border">The work on the window <c>column</c>, whose columns are a range.</param>
    /// <param name="start">Before the first windows inside of a row; null for nothing.</param>
    /// <param name="edge">
    /// The work on a number of windows from the given one on that are not wholly inside, where columns are written one by one; null to take
    /// <paramref name="border"/> for all of them.
    /// </param>
    public void Emit(
        Action? image, Action? row, int most, Action<int> inside, Action<PoolRange> border, Action? start = null, Action<int, int>? edge = null)
    {
        if (LinesShare) DeclareShares();
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        using (writer.Block("for (nint panel = 0; panel < panels; panel++)"))
        {
            DeclareImages(pixels, "xStride", shape.InputPixels);
            DeclareImages(windows, "yStride", shape.OutputPixels);
            image?.Invoke();
            using (Loop("plane", shape.Depth))
            using (Loop("row", shape.Height))
            {
                planes = PoolRange.Declare(writer, shape.Depth, "plane");
                rows = PoolRange.Declare(writer, shape.Height, "row");
                DeclareRows();
                row?.Invoke();
                EmitColumns(most, inside, border, start, edge);
            }
        }
    }

    /// <summary>Writes <paramref name="body"/> for each line of pixels under the windows of this row; it gets the reference to an array's line.</summary>
    /// <param name="body">What to write.</param>
    /// <param name="firstApart">Whether the first line stands before the loop over the others.</param>
    public void ForEachLine(Action<Func<string, string>> body, bool firstApart = false)
    {
        if (UnrollsLines)
        {
            for (var line = 0; line < planes.Taps * rows.Taps; line++)
            {
                var number = line;
                body(name => $"{name}Line{number}");
            }

            return;
        }

        var others = rows;
        if (firstApart)
        {
            body(name => $"{name}First");
            others = rows with { First = rows.Element(1) };
        }

        using (LineLoop("tapPlane", planes))
        using (LineLoop("tapRow", others))
        {
            DeclareLines("Line", planes.Taps == 1 ? planes.First : "tapPlane", rows.Taps == 1 ? rows.First : "tapRow");
            body(name => $"{name}Line");
        }
    }

    /// <summary>A loop over columns, <c>at</c> being the offset in a line.</summary>
    public IDisposable ColumnLoop(PoolRange columns, int step = 1) =>
        writer.Block($"for (nint at = {columns.First} * 16; at < {columns.End} * 16; at += {step * 16})");

    /// <summary>Writes <paramref name="body"/> for a row of 16 floats; it gets the first lane of each vector. Scalar code loops over the lanes.</summary>
    public void ForEachLane(Action<IReadOnlyList<int>> body)
    {
        using (dialect.Lanes == 1 ? writer.Block("for (nint lane = 0; lane < 16; lane++)") : null)
        {
            body(dialect.Lanes == 1 ? [0] : [.. Enumerable.Range(0, dialect.VectorsPerRow).Select(v => v * dialect.Lanes)]);
        }
    }

    /// <summary>The vector at an offset from a reference; in scalar code the float of the lane.</summary>
    public string Load(string reference, string offset, int constant = 0) => dialect.Lanes == 1
        ? $"Unsafe.Add(ref {reference}, {(offset == "0" ? "" : $"{offset} + ")}{(constant == 0 ? "lane" : $"{constant} + lane")})"
        : dialect.Load(At(reference, offset), constant);

    public string Store(string value, string reference, string offset, int constant = 0) => dialect.Lanes == 1
        ? $"{Load(reference, offset, constant)} = {value};"
        : dialect.Store(value, At(reference, offset), constant);

    private static string At(string reference, string offset) => offset == "0" ? reference : $"Unsafe.Add(ref {reference}, {offset})";

    private void DeclareImages(IReadOnlyList<string> names, string stride, int count)
    {
        foreach (var name in names)
        {
            writer.Line($"ref var {name}Image = ref Unsafe.Add(ref {name}, (panel * {stride}) + (sample * {count * 16}));");
        }
    }

    // By the number of a giver's lines, what it gives to each in units of what one with all of them gives.
    private void DeclareShares()
    {
        var lines = shape.Depth.Taps * shape.Height.Taps;
        var shares = Enumerable.Range(0, lines + 1).Select(count => CodeWriter.Literal(lines / Math.Max(1f, count)));
        writer.Line($"ReadOnlySpan<float> lineShares = [{string.Join(", ", shares)}];");
        writer.Line("ref var shares = ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference(lineShares);");
    }

    private void DeclareRows()
    {
        var row = shape.Depth.Output == 1 ? "row" : $"((plane * {shape.Height.Output}) + row)";
        if (shape.Height.Output == 1) row = shape.Depth.Output == 1 ? "0" : "plane";
        foreach (var name in windows)
        {
            writer.Line($"ref var {name}Row = ref {(row == "0" ? $"{name}Image" : $"Unsafe.Add(ref {name}Image, {row} * {shape.Width.Output * 16})")};");
        }

        if (namesFirstLine && HasFirstLine && !UnrollsLines && UnrollsColumns) DeclareLines("First", planes.First, rows.First);
        if (!UnrollsLines) return;
        for (var line = 0; line < planes.Taps * rows.Taps; line++)
        {
            DeclareLines($"Line{line}", planes.Element(line / rows.Taps), rows.Element(line % rows.Taps));
        }
    }

    private void DeclareLines(string suffix, string plane, string row)
    {
        var line = shape.Depth.Input == 1 ? row : $"(({plane} * {shape.Height.Input}) + {row})";
        foreach (var name in pixels)
        {
            writer.Line($"ref var {name}{suffix} = ref Unsafe.Add(ref {name}Image, {line} * {shape.Width.Input * 16});");
        }

        if (!LinesShare) return;
        var count = shape.Depth.Taps == 1 ? GiverCount(shape.Height, row) : $"{GiverCount(shape.Depth, plane)} * {GiverCount(shape.Height, row)}";
        writer.Line($"var {Share}{suffix} = {dialect.Broadcast($"Unsafe.Add(ref shares, {count})")};");
    }

    // How many elements along an axis the giver has.
    private static string GiverCount(PoolAxis axis, string giver)
    {
        var windows = axis.Givers!;
        return windows.IsClipped
            ? $"(Math.Min({giver} + {windows.Taps - windows.PadBefore}, {windows.Input}) - Math.Max({giver} - {windows.PadBefore}, 0))"
            : $"{windows.Taps}";
    }

    private void EmitColumns(int most, Action<int> inside, Action<PoolRange> border, Action? start, Action<int, int>? edge)
    {
        var axis = shape.Width;
        EmitBorder(0, axis.InsideFirst, border, edge);
        if (UnrollsColumns && axis.InsideFirst < axis.InsideEnd) start?.Invoke();
        WindowBlocks.Emit(writer, axis.InsideFirst, axis.InsideEnd, UnrollsColumns ? most : 1, count =>
        {
            if (UnrollsColumns) inside(count);
            else border(PoolRange.Inside(axis, "column"));
        });
        EmitBorder(axis.InsideEnd, axis.Output, border, edge);
    }

    private void EmitBorder(int first, int end, Action<PoolRange> border, Action<int, int>? edge)
    {
        if (edge is null || !UnrollsColumns)
        {
            WindowBlocks.Emit(writer, first, end, 1, _ => border(PoolRange.Declare(writer, shape.Width, "column")));
            return;
        }

        // As many windows at once as their columns fit into registers.
        for (var (window, next) = (first, first); window < end; window = next)
        {
            while (next < end && shape.Width.Range(next).End - shape.Width.Range(window).First <= PoolAxis.MostColumns) next++;
            using (writer.Block("")) edge(window, next - window);
        }
    }

    private IDisposable? Loop(string name, PoolAxis axis) =>
        axis.Output == 1 ? null : writer.Block($"for (nint {name} = 0; {name} < {axis.Output}; {name}++)");

    private IDisposable? LineLoop(string name, PoolRange range) =>
        range.Taps == 1 ? null : writer.Block($"for (nint {name} = {range.First}; {name} < {range.End}; {name}++)");
}
