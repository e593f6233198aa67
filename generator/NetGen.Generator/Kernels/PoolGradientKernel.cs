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
            most: 1,
            _ => EmitInside(context, walk, scale),
            columns => EmitRange(context, walk, scale, columns));
    }

    private void EmitClear(CodeWriter writer)
    {
        if (Shape.Partitions) return;
        writer.Line($"global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref dxImage, {Shape.InputPixels * 16}).Clear();");
    }

    private void EmitInside(KernelContext context, PoolWalk walk, PoolScale scale)
    {
        var names = new Names();
        context.Writer.Line($"var at = {PoolRange.Inside(Shape.Width, "column").First} * 16;");
        walk.ForEachLane(lanes =>
        {
            EmitStart(context, walk, scale, "scale", lanes);
            walk.ForEachLine(line =>
            {
                for (var tap = 0; tap < Shape.Width.Taps; tap++) EmitTap(context, walk, names, line, tap * 16, lanes);
            });
        });
    }

    private void EmitRange(KernelContext context, PoolWalk walk, PoolScale scale, PoolRange columns)
    {
        var names = new Names();
        var factor = scale.DeclareRange(columns);
        walk.ForEachLane(lanes =>
        {
            EmitStart(context, walk, scale, factor, lanes);
            walk.ForEachLine(line =>
            {
                using (walk.ColumnLoop(columns)) EmitTap(context, walk, names, line, 0, lanes);
            });
        });
    }

    // What a window has to give: all of dy until its maximum is found, or a share for each pixel.
    private void EmitStart(KernelContext context, PoolWalk walk, PoolScale scale, string factor, IReadOnlyList<int> lanes)
    {
        foreach (var lane in lanes)
        {
            if (IsMax) context.Writer.Line($"var top{lane} = {walk.Load("yRow", "(column * 16)", lane)};");
            context.Writer.Line($"var rest{lane} = {scale.Apply(walk.Load("dyRow", "(column * 16)", lane), factor)};");
        }
    }

    private void EmitTap(KernelContext context, PoolWalk walk, Names names, Func<string, string> line, int offset, IReadOnlyList<int> lanes)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        foreach (var lane in lanes)
        {
            var given = $"rest{lane}";
            if (IsMax)
            {
                var value = names.New("x");
                given = names.New("given");
                writer.Line($"var {value} = {walk.Load(line("x"), "at", offset + lane)};");
                writer.Line($"var {given} = {dialect.Select(Comparison.Greater, $"top{lane}", value, dialect.Zero, $"rest{lane}")};");
                writer.Line($"rest{lane} = {dialect.Select(Comparison.Greater, $"top{lane}", value, $"rest{lane}", dialect.Zero)};");
            }

            var sum = Shape.Overlaps ? $"({walk.Load(line("dx"), "at", offset + lane)} + {given})" : given;
            writer.Line(walk.Store(sum, line("dx"), "at", offset + lane));
        }
    }
}
