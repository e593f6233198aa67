using NetGen.Analyzers.Layers;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The gradient of a pool. Maximum: all of dy to the first element of a window that equals y; mean: a share of dy to each. Pixels under
/// several windows sum what they get; a part's samples are its own.
/// </summary>
/// <param name="Kind">Maximum or mean.</param>
/// <param name="Shape">The windows.</param>
/// <param name="CountsPadding">Whether a mean divides by all elements of a window, padding included.</param>
internal sealed record PoolGradientKernel(PoolKind Kind, PoolShape Shape, bool CountsPadding) : Kernel
{
    private bool IsMax => Kind is PoolKind.Max;

    public override string Stem => $"{PoolNames.Stem(Kind, Shape)}Gradient";

    public override string Summary => $"dx of the {(IsMax ? "maximum" : "mean")} of {PoolNames.Describe(Shape)}.";

    public override IReadOnlyList<string> Parameters =>
    [
        .. Pixels.Concat(Windows).Select(name => $"ref float {name}"), "nint xStride", "nint yStride", "int panels", "int firstSample", "int endSample",
    ];

    private string[] Pixels => IsMax ? ["x", "dx"] : ["dx"];

    private string[] Windows => IsMax ? ["y", "dy"] : ["dy"];

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var walk = new PoolWalk(context, Shape, Pixels, Windows, namesFirstLine: false);
        var scale = new PoolScale(context, Kind, Shape, CountsPadding, walk);
        scale.DeclareConstant();
        walk.Emit(
            () => EmitClear(writer),
            scale.DeclareRow,
            Shape.Width.Overlaps ? walk.WindowsAtOnce : 1,
            count => EmitWindows(context, walk, scale, count),
            columns => EmitWindow(context, walk, scale, columns));
    }

    private void EmitClear(CodeWriter writer)
    {
        if (Shape.Partitions) return;
        writer.Line($"global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref dxImage, {Shape.InputPixels * 16}).Clear();");
    }

    // Windows side by side give their shared columns one sum.
    private void EmitWindows(KernelContext context, PoolWalk walk, PoolScale scale, int count)
    {
        var names = new Names();
        var givers = Enumerable.Range(0, count)
            .SelectMany(window => Enumerable.Range(window * Shape.Width.Stride, Shape.Width.Taps).Select(column => (column, window)))
            .ToLookup(place => place.column, place => place.window);
        context.Writer.Line($"var at = {PoolRange.Inside(Shape.Width, "column").First} * 16;");
        walk.ForEachLane(lanes =>
        {
            foreach (var lane in lanes)
            {
                for (var window = 0; window < count; window++) EmitStart(context, walk, scale, "scale", window, lane);
                walk.ForEachLine(line =>
                {
                    foreach (var column in givers.OrderBy(g => g.Key)) EmitPixel(context, walk, names, line, column.Key * 16, [.. column], lane);
                });
            }
        });
    }

    private void EmitWindow(KernelContext context, PoolWalk walk, PoolScale scale, PoolRange columns)
    {
        var names = new Names();
        var factor = scale.DeclareRange(columns);
        walk.ForEachLane(lanes =>
        {
            foreach (var lane in lanes) EmitStart(context, walk, scale, factor, 0, lane);
            walk.ForEachLine(line =>
            {
                using (walk.ColumnLoop(columns))
                {
                    foreach (var lane in lanes) EmitPixel(context, walk, names, line, 0, [0], lane);
                }
            });
        });
    }

    // What a window has to give: all of dy until its maximum is found, or a share for each pixel.
    private void EmitStart(KernelContext context, PoolWalk walk, PoolScale scale, string factor, int window, int lane)
    {
        var offset = (window * 16) + lane;
        if (IsMax) context.Writer.Line($"var {Top(window, lane)} = {walk.Load("yRow", "(column * 16)", offset)};");
        context.Writer.Line($"var {Rest(window, lane)} = {scale.Apply(walk.Load("dyRow", "(column * 16)", offset), factor)};");
    }

    private void EmitPixel(
        KernelContext context, PoolWalk walk, Names names, Func<string, string> line, int offset, IReadOnlyList<int> windows, int lane)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var given = windows.Select(window => Rest(window, lane)).ToList();
        if (IsMax)
        {
            var value = names.New("x");
            writer.Line($"var {value} = {walk.Load(line("x"), "at", offset + lane)};");
            for (var i = 0; i < windows.Count; i++)
            {
                var (top, rest) = (Top(windows[i], lane), given[i]);
                given[i] = names.New("given");
                writer.Line($"var {given[i]} = {dialect.Select(Comparison.Greater, top, value, dialect.Zero, rest)};");
                writer.Line($"{rest} = {dialect.Select(Comparison.Greater, top, value, rest, dialect.Zero)};");
            }
        }

        if (Shape.Overlaps) given.Add(walk.Load(line("dx"), "at", offset + lane));
        var sum = given.Aggregate((a, b) => $"({a} + {b})");
        writer.Line(walk.Store(sum, line("dx"), "at", offset + lane));
    }

    private static string Top(int window, int lane) => $"top{window}At{lane}";

    private static string Rest(int window, int lane) => $"rest{window}At{lane}";
}
