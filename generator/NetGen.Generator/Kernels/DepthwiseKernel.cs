using NetGen.Analyzers.Graphs;
using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// y = body(x∗w + b), each channel by itself: one vector of channels after the other, and for each the rows of an image in passes
/// that keep their weights in registers. The gradient of the input is the same with sources and targets exchanged.
/// </summary>
/// <param name="Name">Names the body.</param>
/// <param name="Shape">The body.</param>
/// <param name="HasBias">Whether there is a b.</param>
/// <param name="Window">The window.</param>
/// <param name="IsGradient">Whether it computes the gradient of the input.</param>
internal sealed record DepthwiseKernel(string Name, BodyShape Shape, bool HasBias, Window Window, bool IsGradient) : Kernel
{
    private TapMap Rows => new(Window.Height, IsGradient);

    private TapMap Columns => new(Window.Width, IsGradient);

    public override string Stem =>
        $"Depthwise{Window.Height.Kernel}x{Window.Width.Kernel}{(IsGradient ? "InputGradient" : "")}{Name}{(HasBias || IsGradient ? "" : "WithoutBias")}";

    public override string Summary => $"{(IsGradient ? "dx" : "y")} = {(Name.Length == 0 ? "" : Name + " of ")}"
        + $"{(IsGradient ? "dy∗w, turned round" : HasBias ? "x∗w + b" : "x∗w")}, channel by channel: "
        + $"{Rows.Sources}×{Columns.Sources} → {Rows.Targets}×{Columns.Targets} pixels.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float w", .. HasBias ? new[] { "ref float b" } : [],
        "ref float y", .. BodyCode.Parameters(Shape), "nint yStride", "int channels", "int firstSample", "int endSample",
    ];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var pixels = Rows.Targets * Columns.Targets;
        writer.Line("var columns = (channels + 15) & ~15;");
        writer.Line($"var firstRow = firstSample * {pixels};");
        using (writer.Block($"for (nint column = 0; column < columns; column += {dialect.Lanes})"))
        {
            var lane = dialect.Lanes == 16 ? "" : " + (column & 15)";
            writer.Line($"ref var source = ref Unsafe.Add(ref x, ((column >> 4) * xStride) + ((nint)firstSample * {Rows.Sources * Columns.Sources * 16}){lane});");
            writer.Line($"ref var weights = ref Unsafe.Add(ref w, ((column >> 4) * {PanelOf(Window)}){lane});");
            writer.Line($"var at = ((column >> 4) * yStride) + ((nint)firstRow * 16){lane};");
            foreach (var pass in DepthwisePass.All(Rows, Window.Width.Kernel, dialect)) EmitPass(context, pass);
        }

        if (Shape.FitsRegisters && Enumerable.Range(0, Shape.Formulas.Count).All(Shape.KeepsZero)) return;
        writer.Line($"var endRow = endSample * {pixels};");
        if (!Shape.FitsRegisters) BodyPass.Emit(context, Name, Shape, "columns", "yStride");
        PadPass.Emit(writer, Shape, "channels", "columns", "yStride");
    }

    /// <summary>The floats of a panel of weights.</summary>
    public static int PanelOf(Window window) => (window.Taps + 3) / 4 * 4 * 16;

    private void EmitPass(KernelContext context, DepthwisePass pass)
    {
        var start = !pass.IsFirst ? AccumulatorStart.Result : HasBias ? AccumulatorStart.Bias : AccumulatorStart.Zero;
        var (name, shape) = pass.IsLast && Shape.FitsRegisters ? (Name, Shape) : ("", BodyShape.Plain);
        var kernel = context.Call(new DepthwiseRowsKernel(
            name, shape, start, Window, IsGradient, pass.Rows.Taps, pass.FirstColumn, pass.EndColumn));
        var row = pass.Rows.First * Columns.Targets * 16;
        var full = row == 0 ? "at" : $"at + {row}";
        var arguments = new List<string>
        {
            BodyCode.At("source", $"{pass.Rows.Source * Columns.Sources * 16}"),
            BodyCode.At("weights", $"{pass.Rows.FirstTap * Window.Width.Kernel * 16}"),
        };
        if (start is AccumulatorStart.Bias) arguments.Add("ref Unsafe.Add(ref b, column)");
        arguments.Add(BodyCode.At("y", full));
        arguments.AddRange(BodyCode.ArgumentsAt(shape, full, $"((nint)firstRow * 16) + {row}", "column"));
        arguments.AddRange([$"{pass.Rows.Count}", "endSample - firstSample"]);
        context.Writer.Line($"{kernel}({string.Join(", ", arguments)});");
    }
}
