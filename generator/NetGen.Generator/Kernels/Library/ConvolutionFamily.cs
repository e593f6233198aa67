namespace NetGen.Generator.Kernels.Library;

/// <summary>Convolutions over images, and their weight gradients.</summary>
internal static class ConvolutionFamily
{
    // Channels of pictures.
    private static readonly int[] FewInputs = [1, 3];

    /// <summary>What sessions call.</summary>
    public static IEnumerable<Kernel> Entries => [new ConvolutionDriverKernel(), new ConvolutionGradientDriverKernel()];

    /// <summary>Their tiles, and those of pictures, which the drivers of networks call.</summary>
    public static IEnumerable<Kernel> Parts(Dialect dialect) =>
    [
        .. from vectors in DenseKernel.Widths(dialect)
           let tiles = new ConvolutionTilesKernel(vectors)
           from kernel in tiles.Tiles(dialect).Prepend<Kernel>(tiles)
           select kernel,
        .. from vectors in DenseKernel.Widths(dialect)
           from tile in new ConvolutionTilesKernel(vectors).Tiles(dialect)
           where tile.Pixels <= ConvolutionTileKernel.ShortSumPixels(dialect, vectors)
           from inputs in FewInputs
           select tile with { Unroll = inputs, IsWhole = true },
        .. Gradients(dialect),
    ];

    private static IEnumerable<Kernel> Gradients(Dialect dialect) =>
        ConvolutionGradientDriverKernel.Tiles(dialect).Union(DenseKernel.Widths(dialect).Select(vectors => WinogradPointGradientKernel.Tile(dialect, vectors)));
}
