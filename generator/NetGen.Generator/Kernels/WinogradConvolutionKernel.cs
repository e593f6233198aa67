using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// y = body(x∗W + b), a 3 × 3 convolution of stride 1 by F(m × m, 3 × 3): blocks of tiles are transformed, multiplied point by point with the
/// transformed weights, and transformed back. What a tile computes does not depend on the tiles beside it.
/// </summary>
/// <param name="Outputs">m: 2 or 4.</param>
/// <param name="Name">Names the body.</param>
/// <param name="Shape">The body.</param>
/// <param name="HasBias">Whether there is a b.</param>
internal sealed record WinogradConvolutionKernel(int Outputs, string Name, BodyShape Shape, bool HasBias) : Kernel
{
    private const int Group = WinogradProductsKernel.Group;

    private int Points => Outputs + 2;

    public override string Stem => $"Winograd{Outputs}{Name}{(HasBias ? "" : "WithoutBias")}";

    public override string Summary =>
        $"y = {(Name.Length == 0 ? "" : Name + " of ")}x∗W{(HasBias ? " + b" : "")} by Winograd's F({Outputs} × {Outputs}, 3 × 3).";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float u", .. HasBias ? new[] { "ref float b" } : [], "ref float y", .. BodyCode.Parameters(Shape),
        "nint yStride", "ref float scratch", "int height", "int width", "int inputs", "int top", "int left",
        "int outHeight", "int outWidth", "int outputs", "int firstSample", "int endSample",
    ];

    // What the inverse transform does with its sums; a dear body is left to the end.
    private BodyShape TileShape => Shape.FitsRegisters ? Shape : BodyShape.Plain;

    private string TileName => Shape.FitsRegisters ? Name : "";

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
            writer.Line("var (s, r, c) = (sample, tileRow, tileColumn);");
            using (writer.Block("for (var tile = 0; tile < count; tile++)"))
            {
                writer.Line($"{load}(ref Unsafe.Add(ref x, (nint)s * height * width * 16), xStride, (r * {Outputs}) - top, (c * {Outputs}) - left,");
                writer.Line($"    height, width, ref scratch, ref Unsafe.Add(ref v, tile * 16), {Points * Points * Group * 16}, {Group * 16}, panels, {WinogradLoadKernel.BothHalves});");
                WinogradLoadKernel.EmitNextTile(writer, "s", "r", "c");
            }

            EmitProducts(context);
            using (writer.Block("for (var tile = 0; tile < count; tile++)"))
            {
                EmitInverse(context);
                WinogradLoadKernel.EmitNextTile(writer, "sample", "tileRow", "tileColumn");
            }
        }

        EmitDearBody(writer, context);
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
        var output = context.Call(new WinogradOutputKernel(Outputs, TileName, TileShape, HasBias));
        var arguments = new List<string> { "ref Unsafe.Add(ref z, tile * 16)" };
        if (HasBias) arguments.Add("ref b");
        arguments.Add(BodyCode.At("y", "pixel"));
        arguments.AddRange(BodyCode.ArgumentsAt(TileShape, "pixel", "pixel", "0"));
        arguments.AddRange(["yStride", "outWidth * 16", $"outHeight - (tileRow * {Outputs})", $"Math.Min({Outputs}, outWidth - (tileColumn * {Outputs}))", "columns"]);
        writer.Line($"{output}({string.Join(", ", arguments)});");
    }

    private void EmitDearBody(CodeWriter writer, KernelContext context)
    {
        if (Shape.FitsRegisters && Enumerable.Range(0, Shape.Formulas.Count).All(Shape.KeepsZero)) return;
        writer.Line();
        writer.Line("var (firstRow, endRow) = (firstSample * outHeight * outWidth, endSample * outHeight * outWidth);");
        if (!Shape.FitsRegisters) BodyPass.Emit(context, Name, Shape, "columns", "yStride");
        PadPass.Emit(writer, Shape, "outputs", "columns", "yStride");
    }
}
