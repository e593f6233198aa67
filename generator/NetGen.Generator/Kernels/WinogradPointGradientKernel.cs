using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// All points of a kernel's gradient by F(3 × 3, 4 × 4), or half of them, for some panels of outputs: Σ over the tiles of some samples of
/// (Bᵀ·d·B)ᵀ·(A·dy·Aᵀ) at each point, a block of tiles at a time.
/// </summary>
internal sealed record WinogradPointGradientKernel : Kernel
{
    // Points of a half.
    private const int Points = 18;

    // The longest block of tiles.
    private const int LongestBlock = 64;

    public override string Stem => "WinogradPointGradient";

    public override string Summary => "All points of a kernel's gradient or half of them, for panels of outputs, over some samples.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float dy", "nint dyStride", "ref float du", "ref float scratch", "int height", "int width", "int inputs",
        "int top", "int left", "int outHeight", "int outWidth", "nint duPitch", "int block", "int samples", "int halves", "int firstPanel", "int endPanel",
    ];

    /// <summary>Floats of scratch memory that a layer needs.</summary>
    public static int ScratchLength(WinogradGeometry geometry) => checked(WinogradLoadKernel.ScratchLength
        + ((geometry.Runs > 1 ? 2 * Points : Points) * (LongestBlock + 1) * 16 * (geometry.InputPanels + geometry.OutputPanels)));

    /// <summary>Its tile of so many vectors.</summary>
    public static ConvolutionKernelGradientTileKernel Tile(Dialect dialect, int vectors) =>
        new(dialect.TileRows[0] * dialect.TileVectors / vectors, vectors, ColumnStep: 1, HasDepth: false);

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var input = context.Call(new WinogradLoadKernel(4, IsGradient: false));
        var gradient = context.Call(new WinogradLoadKernel(4, IsGradient: true));
        var prefetch = context.Call(new WinogradPrefetchKernel());
        writer.Line("if (firstPanel >= endPanel) return;");
        writer.Line("var panels = (inputs + 15) >> 4;");
        writer.Line("var (tilesDown, tilesAcross) = ((outHeight + 3) / 4, (outWidth + 3) / 4);");

        // The extra row keeps the points of a tile in different sets of the cache.
        writer.Line("var pitch = (block + 1) * 16;");
        writer.Line($"var points = halves == {WinogradLoadKernel.BothHalves} ? {2 * Points} : {Points};");
        writer.Line("var panelPitch = points * pitch;");
        writer.Line($"ref var v = ref Unsafe.Add(ref scratch, {WinogradLoadKernel.ScratchLength});");
        writer.Line("ref var s = ref Unsafe.Add(ref v, panels * panelPitch);");
        WinogradLoadKernel.ClearZeros(writer, dialect);
        writer.Line("var (sample, row, column) = (0, 0, 0);");
        writer.Line("var tiles = samples * tilesDown * tilesAcross;");
        using (writer.Block("for (var first = 0; first < tiles; first += block)"))
        {
            writer.Line("var count = Math.Min(tiles - first, block);");
            using (writer.Block("for (var tile = 0; tile < count; tile++)"))
            {
                writer.Line($"{input}(ref Unsafe.Add(ref x, (nint)sample * height * width * 16), xStride, (row * 4) - top, (column * 4) - left,");
                writer.Line("    height, width, ref scratch, ref Unsafe.Add(ref v, tile * 16), panelPitch, pitch, panels, halves);");
                writer.Line($"{gradient}(ref Unsafe.Add(ref dy, (firstPanel * dyStride) + ((nint)sample * outHeight * outWidth * 16)), dyStride, row * 4, column * 4,");
                writer.Line("    outHeight, outWidth, ref scratch, ref Unsafe.Add(ref s, tile * 16), panelPitch, pitch, endPanel - firstPanel, halves);");
                writer.Line($"{prefetch}(ref Unsafe.Add(ref x, (((((nint)sample * height) + (row * 4) - top + 6) * width) + (column * 4)) * 16), xStride, width * 16, panels);");
                writer.Line($"{prefetch}(ref Unsafe.Add(ref dy, (firstPanel * dyStride) + (((((nint)sample * outHeight) + (row * 4) + 4) * outWidth) + (column * 4)) * 16), dyStride, outWidth * 16, endPanel - firstPanel);");
                WinogradLoadKernel.EmitNextTile(writer, "sample", "row", "column");
            }

            writer.Line();
            using (writer.Block("for (nint point = 0; point < points; point++)")) EmitProducts(context);
        }
    }

    private static void EmitProducts(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var step = dialect.TileVectors * dialect.Lanes;
        writer.Line("nint output = firstPanel * 16;");
        using (writer.Block($"for (; output + {step} <= endPanel * 16; output += {step})")) EmitStrip(context, dialect.TileVectors);
        if (step <= 16) return;
        using (writer.Block("if (output < endPanel * 16)")) EmitStrip(context, 1);
    }

    private static void EmitStrip(KernelContext context, int vectors)
    {
        var writer = context.Writer;
        var kernel = Tile(context.Dialect, vectors);
        var tile = context.Call(kernel);
        using (writer.Block($"for (nint input = 0; input < inputs; input += {kernel.Inputs})"))
        {
            writer.Line($"{tile}(ref Unsafe.Add(ref v, ((input >> 4) * panelPitch) + (point * pitch) + (input & 15)),");
            writer.Line($"    ref Unsafe.Add(ref s, (((output >> 4) - firstPanel) * panelPitch) + (point * pitch) + (output & 15)), panelPitch,");
            writer.Line("    ref Unsafe.Add(ref du, (point * duPitch) + ((((output >> 4) * panels * 16) + input) * 16) + (output & 15)), panels * 256,");
            writer.Line("    first > 0, 1, 0, 0, 1, 0, 0, count);");
        }
    }
}
