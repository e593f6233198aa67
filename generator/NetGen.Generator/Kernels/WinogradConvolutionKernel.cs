using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// y = body(x∗W), a 3 × 3 convolution of stride 1 by F(m × m, 3 × 3): blocks of tiles are transformed, multiplied point by point with the
/// transformed weights, and transformed back. What a tile computes does not depend on the tiles beside it.
/// </summary>
/// <param name="Outputs">m: 2 or 4.</param>
internal sealed record WinogradConvolutionKernel(int Outputs) : Kernel
{
    private const int Group = WinogradProductsKernel.Group;

    private int Points => Outputs + 2;

    public override string Stem => $"Winograd{Outputs}";

    public override string Summary => $"y = body(x∗W) by Winograd's F({Outputs} × {Outputs}, 3 × 3).";

    public override bool TakesBody => true;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float u", "ref float y", .. TileBodyKernel.SlotParameters,
        "nint yStride", "ref float scratch", "int height", "int width", "int inputs", "int top", "int left",
        "int outHeight", "int outWidth", "int outputs", "int firstSample", "int endSample",
    ];

    /// <summary>Floats of scratch memory that a layer needs.</summary>
    public static int ScratchLength(WinogradGeometry geometry)
    {
        var points = geometry.Tile + 2;
        return checked(WinogradLoadKernel.ScratchLength
            + (Group * 16 * points * ((points * geometry.InputPanels) + (geometry.Tile * geometry.OutputPanels))));
    }

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var load = context.Call(new WinogradLoadKernel(Outputs, IsGradient: false));
        writer.Line("var (panels, columns) = ((inputs + 15) >> 4, (outputs + 15) & ~15);");
        writer.Line($"var (tilesDown, tilesAcross) = ((outHeight + {Outputs - 1}) / {Outputs}, (outWidth + {Outputs - 1}) / {Outputs});");
        writer.Line($"ref var v = ref Unsafe.Add(ref scratch, {WinogradLoadKernel.ScratchLength});");
        writer.Line($"ref var z = ref Unsafe.Add(ref v, panels * {Points * Points * Group * 16});");
        WinogradLoadKernel.ClearZeros(writer, dialect);
        writer.Line("var (sample, tileRow, tileColumn) = (firstSample, 0, 0);");
        using (writer.Block($"for (var tiles = (endSample - firstSample) * tilesDown * tilesAcross; tiles > 0; tiles -= {Group})"))
        {
            writer.Line($"var count = Math.Min(tiles, {Group});");
            writer.Line("var (loadSample, loadRow, loadColumn) = (sample, tileRow, tileColumn);");
            using (writer.Block("for (var tile = 0; tile < count; tile++)"))
            {
                writer.Line($"{load}(ref Unsafe.Add(ref x, (nint)loadSample * height * width * 16), xStride, (loadRow * {Outputs}) - top, (loadColumn * {Outputs}) - left,");
                writer.Line($"    height, width, ref scratch, ref Unsafe.Add(ref v, tile * 16), {Points * Points * Group * 16}, {Group * 16}, panels, {WinogradLoadKernel.BothHalves});");
                WinogradLoadKernel.EmitNextTile(writer, "loadSample", "loadRow", "loadColumn");
            }

            EmitProducts(context);
            using (writer.Block("for (var tile = 0; tile < count; tile++)"))
            {
                EmitInverse(context);
                WinogradLoadKernel.EmitNextTile(writer, "sample", "tileRow", "tileColumn");
            }
        }
    }

    // All four tiles at once, or the half of them that a last block has.
    private void EmitProducts(KernelContext context)
    {
        var writer = context.Writer;
        var half = context.Call(new WinogradProductsKernel(Outputs, Group / 2));
        if (context.Dialect.WinogradTiles == Group)
        {
            var whole = context.Call(new WinogradProductsKernel(Outputs, Group));
            writer.Line($"if (count > {Group / 2}) {whole}(ref v, ref u, ref z, inputs, columns);");
            writer.Line($"else {half}(ref v, ref u, ref z, inputs, columns);");
            return;
        }

        writer.Line($"{half}(ref v, ref u, ref z, inputs, columns);");
        writer.Line($"if (count > {Group / 2}) {half}(ref Unsafe.Add(ref v, {Group * 8}), ref u, ref Unsafe.Add(ref z, {Group * 8}), inputs, columns);");
    }

    private void EmitInverse(KernelContext context)
    {
        var writer = context.Writer;
        writer.Line($"var pixel = ((((nint)sample * outHeight) + (tileRow * {Outputs})) * outWidth + (tileColumn * {Outputs})) * 16;");
        var output = context.Call(new WinogradOutputKernel(Outputs));
        writer.Line($"{output}<TBody>(ref Unsafe.Add(ref z, tile * 16), ref y, {TileBodyKernel.SlotArguments}, pixel, yStride, outWidth * 16,");
        writer.Line($"    outHeight - (tileRow * {Outputs}), Math.Min({Outputs}, outWidth - (tileColumn * {Outputs})), columns);");
    }
}
