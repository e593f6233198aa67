using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// A register tile of a convolution: <paramref name="Pixels"/> neighbouring pixels × <paramref name="Vectors"/> vectors of channels,
/// repeated along the image. Each step broadcasts one input channel of every pixel against the weights of one tap.
/// </summary>
/// <param name="Name">Names the body.</param>
/// <param name="Shape">The body.</param>
/// <param name="HasBias">Whether there is a b.</param>
/// <param name="Pixels">Pixels of the tile.</param>
/// <param name="PixelStep">Rows of the input from one pixel to the next: a constant, so that every pixel is one address.</param>
/// <param name="Vectors">Vectors of output channels.</param>
/// <param name="Unroll">Input channels of one iteration; divides their number.</param>
/// <param name="IsWhole">Whether one iteration covers all input channels, so that there is no loop over them.</param>
/// <param name="HasDepth">Whether taps have a depth axis.</param>
internal sealed record ConvolutionTileKernel(
    string Name, BodyShape Shape, bool HasBias, int Pixels, int PixelStep, int Vectors, int Unroll, bool IsWhole, bool HasDepth) : Kernel
{
    public override string Stem => $"Pixels{Pixels}x{Vectors}{Name}{(HasBias ? "" : "WithoutBias")}";

    public override string Summary => $"{Pixels} pixels {PixelStep} apart × {Vectors} vectors of channels.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float w", "nint wStride", .. HasBias ? new[] { "ref float b" } : [],
        "ref float y", .. BodyCode.Parameters(Shape), "nint yStride", "nint yStep", "int tiles", "int inputs",
        .. HasDepth ? new[] { "nint layers", "nint xLayer", "nint wLayer" } : [],
        "nint rows", "nint xRow", "nint wRow", "nint columns", "nint xColumn", "nint wColumn",
    ];

    // Few pixels leave too few sums to hide the latency of each; they then take turns.
    private int Split => Pixels switch
    {
        1 => Math.Min(4, Unroll),
        2 or 3 => Math.Min(2, Unroll),
        _ => 1,
    };

    /// <summary>Input channels of one iteration: as many as make the loop cheap beside <paramref name="sums"/> sums.</summary>
    public static int UnrollOf(int inputs, int sums) => inputs switch
    {
        < 4 => inputs,
        _ when sums >= 16 => 1,
        _ when inputs % 4 == 0 && sums < 8 => 4,
        _ => inputs % 2 == 0 ? 2 : 1,
    };

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        using (writer.Block("for (; tiles > 0; tiles--)"))
        {
            EmitSums(writer, context.Dialect);
            if (HasDepth)
            {
                using (writer.Block("for (nint layer = 0; layer < layers; layer++)")) EmitTaps(writer, context.Dialect, " + (layer * xLayer)", " + (layer * wLayer)");
            }
            else EmitTaps(writer, context.Dialect, "", "");

            for (var pixel = 0; pixel < Pixels; pixel++)
            {
                for (var v = 0; v < Vectors; v++)
                {
                    if (Split > 1) writer.Line($"{Sum(pixel, v, 0)} = {Total(pixel, v)};");
                }
            }

            new PixelStore(Shape, Pixels, Vectors).Emit(writer, context.Dialect);
            writer.Line($"x = ref Unsafe.Add(ref x, {Pixels * PixelStep * 16});");
        }
    }

    private void EmitSums(CodeWriter writer, Dialect dialect)
    {
        for (var pixel = 0; pixel < Pixels; pixel++)
        {
            for (var v = 0; v < Vectors; v++)
            {
                var start = !HasBias ? dialect.Zero : pixel == 0 ? dialect.Load("b", v * dialect.Lanes) : Sum(0, v, 0);
                writer.Line($"var {Sum(pixel, v, 0)} = {start};");
                for (var part = 1; part < Split; part++) writer.Line($"var {Sum(pixel, v, part)} = {dialect.Zero};");
            }
        }
    }

    private void EmitTaps(CodeWriter writer, Dialect dialect, string xLayer, string wLayer)
    {
        var panels = Math.Max(1, Vectors * dialect.Lanes / 16);
        using (writer.Block("for (nint row = 0; row < rows; row++)"))
        using (writer.Block("for (nint column = 0; column < columns; column++)"))
        {
            writer.Line($"ref var xk = ref Unsafe.Add(ref x, (row * xRow) + (column * xColumn){xLayer});");
            writer.Line($"ref var wk = ref Unsafe.Add(ref w, (row * wRow) + (column * wColumn){wLayer});");
            for (var panel = 1; panel < panels; panel++) writer.Line($"ref var wk{panel} = ref Unsafe.Add(ref wk, {(panel == 1 ? "wStride" : $"{panel} * wStride")});");
            if (IsWhole)
            {
                for (var k = 0; k < Unroll; k++) EmitStep(writer, dialect, k);
                return;
            }

            using (writer.Block("for (var left = inputs; left > 0; left -= 16)"))
            {
                writer.Line("var end = left < 16 ? left : 16;");
                using (writer.Block($"for (var k = 0; k < end; k += {Unroll})"))
                {
                    for (var k = 0; k < Unroll; k++) EmitStep(writer, dialect, k);
                    writer.Line($"xk = ref Unsafe.Add(ref xk, {Unroll});");
                    for (var panel = 0; panel < panels; panel++) writer.Line($"{W(panel)} = ref Unsafe.Add(ref {W(panel)}, {Unroll * 16});");
                }

                writer.Line("xk = ref Unsafe.Add(ref xk, xStride - 16);");
            }
        }
    }

    private void EmitStep(CodeWriter writer, Dialect dialect, int k)
    {
        for (var v = 0; v < Vectors; v++)
        {
            var at = v * dialect.Lanes;
            writer.Line($"var w{k}_{v} = {dialect.Load(W(at / 16), (k * 16) + (at % 16))};");
        }

        for (var pixel = 0; pixel < Pixels; pixel++)
        {
            var load = $"var x{k}_{pixel} = {dialect.Broadcast($"Unsafe.Add(ref xk, {(pixel * PixelStep * 16) + k})")};";
            var sums = Enumerable.Range(0, Vectors)
                .Select(v => $"{Sum(pixel, v, k % Split)} = {dialect.MultiplyAdd($"x{k}_{pixel}", $"w{k}_{v}", Sum(pixel, v, k % Split))};");
            writer.Line($"{load} {string.Join(" ", sums)}");
        }
    }

    private static string W(int panel) => panel == 0 ? "wk" : $"wk{panel}";

    private static string Sum(int pixel, int vector, int part) => part == 0 ? $"s{pixel}_{vector}" : $"s{pixel}_{vector}_{part}";

    private string Total(int pixel, int vector)
    {
        var terms = Enumerable.Range(0, Split).Select(part => Sum(pixel, vector, part)).ToList();
        return terms.Count == 4 ? $"({terms[0]} + {terms[1]}) + ({terms[2]} + {terms[3]})" : string.Join(" + ", terms);
    }
}
