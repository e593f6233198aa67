using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The gradient of a 3 × 3 convolution's kernel at all 36 points of F(3 × 3, 4 × 4), as [run of samples][row][column][output / 16][input][16].
/// Threads share the runs of samples of a small kernel; of a large one, with a single run, the two halves of the points first, so that no tile
/// is transformed twice, then the panels of outputs.
/// </summary>
internal sealed record WinogradPointGradientsKernel : Kernel
{
    public override string Stem => "WinogradPointGradients";

    public override string Summary => "A kernel's gradient at the points of F(3 × 3, 4 × 4), over the whole batch; each part has its own runs of samples, or points and outputs.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float dy", "nint dyStride", "ref float du", "ref float scratch", "int height", "int width", "int inputs",
        "int top", "int left", "int outHeight", "int outWidth", "int outputs", "int samples", "int runs", "int part", "int parts",
    ];

    /// <summary>C# of the floats from one point to the next; the extra ones keep the points in different sets of the cache.</summary>
    public const string PitchLine = "nint pitch = (((inputs + 15) >> 4) * ((outputs + 15) >> 4) * 256) + 16;";

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;

        // A unit is as many panels as the tiles of the products are wide.
        var panels = Math.Max(1, context.Dialect.TileVectors * context.Dialect.Lanes / 16);
        writer.Line("var outPanels = (outputs + 15) >> 4;");
        writer.Line(PitchLine);

        // Short blocks leave room in the cache for many channels.
        writer.Line("var block = ((inputs + 15) >> 4) + outPanels <= 6 ? 64 : 32;");
        var kernel = context.Call(new WinogradPointGradientKernel());
        using (writer.Block("if (runs > 1)"))
        {
            EmitRuns(writer, kernel);
            writer.Line("return;");
        }

        writer.Line();
        writer.Line($"var units = (outPanels + {panels - 1}) / {panels};");
        writer.Line("var (first, end) = (2 * units * part / parts, 2 * units * (part + 1) / parts);");
        for (var half = 0; half < 2; half++)
        {
            var start = half == 0 ? "ref du" : "ref Unsafe.Add(ref du, 18 * pitch)";
            var (from, to) = half == 0 ? ("first", "end") : ("first - units", "end - units");
            EmitCall(writer, kernel, "ref x", "ref dy", start, "samples", $"{half + 1}, Math.Clamp({from}, 0, units) * {panels}, Math.Min(outPanels, Math.Clamp({to}, 0, units) * {panels})");
        }
    }

    private static void EmitRuns(CodeWriter writer, string kernel)
    {
        using (writer.Block("for (var run = runs * part / parts; run < runs * (part + 1) / parts; run++)"))
        {
            writer.Line("var (from, to) = (samples * run / runs, samples * (run + 1) / runs);");
            writer.Line("ref var sum = ref Unsafe.Add(ref du, run * 36 * pitch);");
            writer.Line("if (from == to) global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref sum, 36 * (int)pitch).Clear();");
            EmitCall(
                writer, kernel, "ref Unsafe.Add(ref x, (nint)from * height * width * 16)", "ref Unsafe.Add(ref dy, (nint)from * outHeight * outWidth * 16)", "ref sum",
                "to - from", $"{WinogradLoadKernel.BothHalves}, 0, outPanels");
        }
    }

    private static void EmitCall(CodeWriter writer, string kernel, string x, string dy, string du, string samples, string share)
    {
        writer.Line($"{kernel}({x}, xStride, {dy}, dyStride, {du}, ref scratch,");
        writer.Line($"    height, width, inputs, top, left, outHeight, outWidth, pitch, block, {samples}, {share});");
    }
}
