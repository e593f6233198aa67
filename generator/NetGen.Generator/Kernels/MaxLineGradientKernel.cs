using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>The gradient of the maximum along one line: all of dy goes to the first element of a window that equals y.</summary>
/// <param name="Axis">The windows.</param>
internal sealed record MaxLineGradientKernel(PoolAxis Axis) : Kernel
{
    public override string Stem => $"MaxPool{Axis.Input}To{Axis.Output}Gradient";

    public override string Summary => $"dx of the maximum of {Axis.Taps} windows, {Axis.Output} of them over {Axis.Input} pixels.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "ref float dx", "ref float y", "ref float dy", "nint xStride", "nint yStride", "int panels", "int firstSample", "int endSample",
    ];

    public override void Emit(KernelContext context)
    {
        var (writer, lanes) = (context.Writer, context.Dialect.Lanes);
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        using (writer.Block("for (nint panel = 0; panel < panels; panel++)"))
        using (lanes == 16 ? null : writer.Block($"for (nint lane = 0; lane < 16; lane += {lanes})"))
        {
            foreach (var (name, stride, length) in new[] { ("x", "xStride", Axis.Input), ("dx", "xStride", Axis.Input), ("y", "yStride", Axis.Output), ("dy", "yStride", Axis.Output) })
            {
                writer.Line($"ref var {name}Line = ref Unsafe.Add(ref {name}, (panel * {stride}) + (sample * {length * 16}){(lanes == 16 ? "" : " + lane")});");
            }

            new MaxWindows(context, Axis, WindowBlocks.AtOnce(Axis), ["Line"], ["Line"]).Emit(window =>
            {
                var (top, rest) = (window.Names.New("top"), window.Names.New("rest"));
                writer.Line($"var {top} = {window.Load("yLine")};");
                writer.Line($"var {rest} = {window.Load("dyLine")};");
                window.Sums["Line"].Give(top, rest, window.Columns);
            });
        }
    }
}
