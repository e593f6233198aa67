namespace NetGen.Generator.Kernels;

/// <summary>Picks the tile of a number of pixels.</summary>
/// <param name="Vectors">Vectors of output channels.</param>
internal sealed record ConvolutionTilesKernel(int Vectors) : Kernel
{
    public override string Stem => $"Pixelsx{Vectors}";

    public override string Summary => $"The tile of so many pixels × {Vectors} vectors of channels.";

    public override bool TakesBody => true;

    public override IReadOnlyList<string> Parameters => ["int pixels", "int step", "in ConvolutionTile tile"];

    /// <summary>The tiles of a width, each for the steps from pixel to pixel that it serves.</summary>
    public IEnumerable<ConvolutionTileKernel> Tiles(Dialect dialect)
    {
        for (var pixels = 1; pixels <= dialect.TilePixels; pixels++)
        {
            if (pixels <= Math.Min(4, dialect.TilePixels)) yield return Tile(pixels, 0);
            if (pixels == 1) continue;
            foreach (var step in ConvolutionDriverKernel.Steps) yield return Tile(pixels, step);
        }
    }

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        writer.Line("if (pixels == 1) step = 0;");
        using (writer.Block("switch ((step << 4) + pixels)"))
        {
            foreach (var tile in Tiles(context.Dialect).OrderBy(tile => tile.PixelStep))
            {
                writer.Line($"case {(tile.PixelStep << 4) + tile.Pixels}: {context.Call(tile)}<TBody>(in tile); break;");
            }
        }
    }

    private ConvolutionTileKernel Tile(int pixels, int step) =>
        new(pixels, step, Vectors, ConvolutionTileKernel.UnrollOf(4, pixels * Vectors), IsWhole: false, HasDepth: false);
}
