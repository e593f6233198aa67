using NetGen.Analyzers.Layers;
using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>The maximum or mean under each window of an image, 16 channels at a time.</summary>
/// <param name="Kind">Maximum or mean.</param>
/// <param name="Shape">The windows.</param>
/// <param name="CountsPadding">Whether a mean divides by all elements of a window, padding included.</param>
/// <param name="IsNative">Whether a maximum may be any number under a window with a NaN, which takes fewer instructions.</param>
internal sealed record PoolKernel(PoolKind Kind, PoolShape Shape, bool CountsPadding, bool IsNative = false) : Kernel
{
    public override string Stem => $"{PoolNames.Stem(Kind, Shape)}{(Shape.IsSharing ? "Shares" : "")}";

    public override string Summary => Shape.IsSharing
        ? $"y = the sum of what {PoolNames.Describe(Shape)}, hold of means that leave out padding."
        : $"y = {(Kind is PoolKind.Max ? "maximum" : "mean")} of {PoolNames.Describe(Shape)}.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float x", "nint xStride", "ref float y", "nint yStride", "int panels", "int firstSample", "int endSample"];

    public override void Emit(KernelContext context)
    {
        var walk = new PoolWalk(context, Shape, ["x"], ["y"], namesFirstLine: true);
        var scale = new PoolScale(context, Kind, Shape, CountsPadding, walk);
        var needsNone = !walk.HasFirstLine || !walk.UnrollsColumns;
        if (needsNone) context.Writer.Line($"var none = {(Kind is PoolKind.Max ? context.Dialect.Broadcast("float.NegativeInfinity") : context.Dialect.Zero)};");
        scale.DeclareConstant();
        walk.Emit(
            image: null,
            scale.DeclareRow,
            walk.WindowsAtOnce,
            count => EmitWindows(context, walk, scale, count),
            columns => EmitWindow(context, walk, scale, columns),
            walk.KeptColumns > 0 ? () => EmitStart(context, walk) : null,
            (first, count) => EmitEdge(context, walk, scale, first, count));
    }

    // The columns that the first window inside shares with what would be the window before it.
    private void EmitStart(KernelContext context, PoolWalk walk)
    {
        context.Writer.Line($"const int start = {PoolRange.Inside(Shape.Width, $"{Shape.Width.InsideFirst}").First} * 16;");
        walk.ForEachLane(lanes =>
        {
            foreach (var lane in lanes) EmitColumns(context, walk, "start", Enumerable.Range(0, walk.KeptColumns), c => Kept(c, lane), lane);
        });
    }

    // Columns first, each the maximum or sum of its lines: windows that overlap share them.
    private void EmitWindows(KernelContext context, PoolWalk walk, PoolScale scale, int count)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var (stride, taps, kept) = (Shape.Width.Stride, Shape.Width.Taps, walk.KeptColumns);
        var columns = Enumerable.Range(0, count).SelectMany(j => Enumerable.Range(j * stride, taps)).Distinct();
        writer.Line($"var at = {PoolRange.Inside(Shape.Width, "column").First} * 16;");
        walk.ForEachLane(lanes =>
        {
            foreach (var lane in lanes)
            {
                string Column(int c) => c < kept ? Kept(c, lane) : $"c{c}At{lane}";
                string Total(int first, int end) => Enumerable.Range(first, end - first).Select(Column).Aggregate((joined, one) => Join(dialect, one, joined));
                EmitColumns(context, walk, "at", columns.Where(c => c >= kept), Column, lane);
                for (var j = 0; j < count; j++)
                {
                    // Two windows side by side share what they have in common.
                    var (first, end) = (j * stride, (j * stride) + taps);
                    var isSecond = j % 2 == 1;
                    var hasTwin = taps - stride > 1 && (isSecond || j + 1 < count);
                    if (hasTwin && !isSecond) writer.Line($"var both{j}At{lane} = {Total(first + stride, end)};");
                    var total = !hasTwin ? Total(first, end)
                        : isSecond ? Join(dialect, $"both{j - 1}At{lane}", Total(end - stride, end))
                        : Join(dialect, $"both{j}At{lane}", Total(first, first + stride));
                    writer.Line(walk.Store(scale.Apply(total, "scale"), "yRow", "(column * 16)", (j * 16) + lane));
                }

                for (var c = 0; c < kept; c++) writer.Line($"{Kept(c, lane)} = {Column((count * stride) + c)};");
            }
        });
    }

    // Windows whose columns are known, as are the shares that those have where they are windows that give.
    private void EmitEdge(KernelContext context, PoolWalk walk, PoolScale scale, int first, int count)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var windows = Enumerable.Range(first, count).ToList();
        var (start, end) = (Shape.Width.Range(first).First, Shape.Width.Range(first + count - 1).End);
        var factors = windows.Select(window => scale.DeclareWindow(window, Shape.Width.Count(window))).ToList();
        walk.ForEachLane(lanes =>
        {
            foreach (var lane in lanes)
            {
                string Column(int c) => $"c{c}At{lane}";
                EmitColumns(context, walk, "0", Enumerable.Range(start, end - start), Column, lane);
                foreach (var c in Enumerable.Range(start, end - start))
                {
                    if (Shape.Width.Givers is not { } givers || givers.Count(c) == givers.Taps) continue;
                    writer.Line($"{Column(c)} *= {dialect.Broadcast(CodeWriter.Literal((float)givers.Taps / givers.Count(c)))};");
                }

                foreach (var window in windows)
                {
                    var (from, to) = Shape.Width.Range(window);
                    var total = Enumerable.Range(from, to - from).Select(Column).Aggregate((joined, one) => Join(dialect, one, joined));
                    writer.Line(walk.Store(scale.Apply(total, factors[window - first]), "yRow", "0", (window * 16) + lane));
                }
            }
        });
    }

    private static string Kept(int column, int lane) => $"kept{column}At{lane}";

    // The maximum or sum of the lines of each column.
    private void EmitColumns(KernelContext context, PoolWalk walk, string at, IEnumerable<int> columns, Func<int, string> name, int lane)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var isFirst = walk.HasFirstLine;
        if (!isFirst) foreach (var c in columns) writer.Line($"var {name(c)} = none;");
        walk.ForEachLine(line =>
        {
            foreach (var c in columns)
            {
                var value = walk.Load(line("x"), at, (c * 16) + lane);
                var share = walk.LinesShare ? line(PoolWalk.Share) : null;
                if (isFirst) writer.Line($"var {name(c)} = {(share is null ? value : $"{value} * {share}")};");
                else writer.Line($"{name(c)} = {(share is null ? Join(dialect, name(c), value) : dialect.MultiplyAdd(value, share, name(c)))};");
            }

            isFirst = false;
        }, firstApart: isFirst);
    }

    private void EmitWindow(KernelContext context, PoolWalk walk, PoolScale scale, PoolRange columns)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var factor = scale.DeclareRange(columns);

        // A sum that waits for itself reads at a quarter of the speed.
        var chains = columns.Taps >= 16 ? Math.Max(1, dialect.Lanes / 4) : 1;
        walk.ForEachLane(lanes =>
        {
            string Sum(int lane, int chain) => $"sum{lane + (chain * 16)}";
            for (var chain = 0; chain < chains; chain++)
            {
                foreach (var lane in lanes) writer.Line($"var {Sum(lane, chain)} = none;");
            }

            void Add(Func<string, string> line, int count)
            {
                for (var chain = 0; chain < count; chain++)
                {
                    foreach (var lane in lanes)
                    {
                        writer.Line($"{Sum(lane, chain)} = {Join(dialect, Sum(lane, chain), walk.Load(line("x"), "at", (chain * 16) + lane))};");
                    }
                }
            }

            var chained = chains == 1 ? columns : columns.Take(columns.Taps / chains * chains);
            var rest = chains == 1 ? null : columns.Skip(columns.Taps / chains * chains);
            walk.ForEachLine(line =>
            {
                using (walk.ColumnLoop(chained, chains)) Add(line, chains);
                if (rest is not { Taps: > 0 }) return;
                using (walk.ColumnLoop(rest)) Add(line, 1);
            });
            foreach (var lane in lanes)
            {
                var total = Enumerable.Range(0, chains).Select(chain => Sum(lane, chain)).Aggregate((joined, one) => Join(dialect, one, joined));
                writer.Line(walk.Store(scale.Apply(total, factor), "yRow", "(column * 16)", lane));
            }
        });
    }

    private string Join(Dialect dialect, string local, string value) =>
        Kind is not PoolKind.Max ? $"({local} + {value})" : IsNative ? dialect.Max(local, value) : dialect.Maximum(local, value);
}
