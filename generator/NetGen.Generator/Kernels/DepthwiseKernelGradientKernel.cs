using NetGen.Analyzers.Graphs;
using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// dw = Σ over pixels and samples of x·dy, each channel by itself. Threads share it by panels of channels: each owns its weights and
/// sums them in the same order whoever runs it.
/// </summary>
/// <param name="Window">The window.</param>
internal sealed record DepthwiseKernelGradientKernel(Window Window) : Kernel
{
    public override string Stem => $"Depthwise{Window.Height.Kernel}x{Window.Width.Kernel}KernelGradient";

    public override string Summary => "dw = Σ x·dy over the whole batch, channel by channel; each part has its own channels.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float dy", "nint dyStride", "ref float dw", "int channels", "int samples", "int part", "int parts",
    ];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var (rows, columns) = (new TapMap(Window.Height, false), new TapMap(Window.Width, false));
        writer.Line("var panels = (channels + 15) >> 4;");
        using (writer.Block($"for (nint column = panels * part / parts * 16, end = panels * (part + 1) / parts * 16; column < end; column += {dialect.Lanes})"))
        {
            var lane = dialect.Lanes == 16 ? "" : " + (column & 15)";
            writer.Line($"ref var source = ref Unsafe.Add(ref x, ((column >> 4) * xStride){lane});");
            writer.Line($"ref var gradient = ref Unsafe.Add(ref dy, ((column >> 4) * dyStride){lane});");
            writer.Line($"ref var weights = ref Unsafe.Add(ref dw, ((column >> 4) * {DepthwiseKernel.PanelOf(Window)}){lane});");
            using (writer.Block($"for (nint tap = 0; tap < {Window.Taps * 16}; tap += 16)"))
            {
                writer.Line(dialect.Store(dialect.Zero, "Unsafe.Add(ref weights, tap)", 0));
            }

            foreach (var pass in DepthwisePass.All(rows, Window.Width.Kernel, dialect).Where(p => p.Rows.Taps.Count > 0))
            {
                var kernel = context.Call(new DepthwiseKernelGradientRowsKernel(Window, pass.Rows.Taps, pass.FirstColumn, pass.EndColumn));
                writer.Line(
                    $"{kernel}({BodyCode.At("source", $"{pass.Rows.Source * columns.Sources * 16}")}, "
                    + $"{BodyCode.At("gradient", $"{pass.Rows.First * columns.Targets * 16}")}, "
                    + $"{BodyCode.At("weights", $"{pass.Rows.FirstTap * Window.Width.Kernel * 16}")}, {pass.Rows.Count}, samples);");
            }
        }
    }
}
