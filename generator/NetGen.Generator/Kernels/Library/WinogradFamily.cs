namespace NetGen.Generator.Kernels.Library;

/// <summary>Winograd's convolutions and their weight gradients.</summary>
internal static class WinogradFamily
{
    private static readonly int[] Sizes = [2, 4];

    /// <summary>What sessions call.</summary>
    public static IEnumerable<Kernel> Entries =>
    [
        .. Sizes.Select(outputs => new WinogradConvolutionKernel(outputs)),
        .. Sizes.Select(outputs => new WinogradKernelKernel(outputs)),
        new WinogradPointGradientsKernel(),
        new WinogradKernelGradientKernel(),
    ];

    /// <summary>Their parts.</summary>
    public static IEnumerable<Kernel> Parts(Dialect dialect) =>
    [
        .. Sizes.SelectMany(outputs => Tiles(dialect, outputs, isGradient: false)),
        .. Tiles(dialect, outputs: 4, isGradient: true),
        .. Sizes.Select(outputs => new WinogradProductsKernel(outputs, WinogradProductsKernel.Group / 2)),
        .. Sizes.Where(_ => dialect.WinogradTiles == WinogradProductsKernel.Group)
            .Select(outputs => new WinogradProductsKernel(outputs, WinogradProductsKernel.Group)),
        .. Sizes.Select(outputs => new WinogradOutputKernel(outputs)),
        new WinogradPointGradientKernel(),
        new WinogradPrefetchKernel(),
    ];

    private static IEnumerable<Kernel> Tiles(Dialect dialect, int outputs, bool isGradient)
    {
        var (load, rows) = (new WinogradLoadKernel(outputs, isGradient), (outputs + 2) / 2);
        yield return load;
        foreach (var side in load.Sides(dialect))
        {
            yield return new WinogradTileKernel(outputs, isGradient, 0, rows, side);
            yield return new WinogradTileKernel(outputs, isGradient, rows, rows, side);
        }
    }
}
