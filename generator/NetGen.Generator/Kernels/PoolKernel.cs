using NetGen.Analyzers.Layers;
using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>The maximum or mean under each window of an image, 16 channels at a time.</summary>
/// <param name="Kind">Maximum or mean.</param>
/// <param name="Shape">The windows.</param>
/// <param name="CountsPadding">Whether a mean divides by all elements of a window, padding included.</param>
internal sealed record PoolKernel(PoolKind Kind, PoolShape Shape, bool CountsPadding) : Kernel
{
    public override string Stem => PoolNames.Stem(Kind, Shape);

    public override string Summary => $"y = {(Kind is PoolKind.Max ? "maximum" : "mean")} of {PoolNames.Describe(Shape)}.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float x", "nint xStride", "ref float y", "nint yStride", "int panels", "int firstSample", "int endSample"];

    public override void Emit(KernelContext context)
    {
        var walk = new PoolWalk(context, Shape, ["x"], ["y"], namesFirstLine: true);
        var scale = new PoolScale(context, Kind, Shape, CountsPadding, walk);
        var needsNone = !walk.HasFirstLine || !walk.UnrollsColumns || Shape.Width.IsClipped;
        if (needsNone) context.Writer.Line($"var none = {(Kind is PoolKind.Max ? context.Dialect.Broadcast("float.NegativeInfinity") : context.Dialect.Zero)};");
        scale.DeclareConstant();
        walk.Emit(
            image: null,
            scale.DeclareRow,
            walk.WindowsAtOnce,
            count => EmitWindows(context, walk, scale, count),
            columns => EmitWindow(context, walk, scale, columns));
    }

    // Columns first, each the maximum or sum of its lines: windows that overlap share them.
    private void EmitWindows(KernelContext context, PoolWalk walk, PoolScale scale, int count)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var (stride, taps) = (Shape.Width.Stride, Shape.Width.Taps);
        var columns = Enumerable.Range(0, count).SelectMany(j => Enumerable.Range(j * stride, taps)).Distinct().ToList();
        writer.Line($"var at = {PoolRange.Inside(Shape.Width, "column").First} * 16;");
        walk.ForEachLane(lanes =>
        {
            foreach (var lane in lanes)
            {
                string Column(int c) => $"c{c}At{lane}";
                var isFirst = walk.HasFirstLine;
                if (!isFirst) foreach (var c in columns) writer.Line($"var {Column(c)} = none;");
                walk.ForEachLine(line =>
                {
                    foreach (var c in columns)
                    {
                        var value = walk.Load(line("x"), "at", (c * 16) + lane);
                        writer.Line(isFirst ? $"var {Column(c)} = {value};" : $"{Column(c)} = {Join(dialect, Column(c), value)};");
                    }

                    isFirst = false;
                }, firstApart: isFirst);
                for (var j = 0; j < count; j++)
                {
                    var total = Enumerable.Range(j * stride, taps).Select(Column).Aggregate((a, b) => Join(dialect, a, b));
                    writer.Line(walk.Store(scale.Apply(total, "scale"), "yRow", "(column * 16)", (j * 16) + lane));
                }
            }
        });
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
                var total = Enumerable.Range(0, chains).Select(chain => Sum(lane, chain)).Aggregate((a, b) => Join(dialect, a, b));
                writer.Line(walk.Store(scale.Apply(total, factor), "yRow", "(column * 16)", lane));
            }
        });
    }

    private string Join(Dialect dialect, string a, string b) => Kind is PoolKind.Max ? dialect.Maximum(a, b) : $"({a} + {b})";
}
