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
        .. Sizes.SelectMany(outputs => Tiles(outputs, isGradient: false)),
        .. Tiles(outputs: 4, isGradient: true),
        .. Sizes.Select(outputs => new WinogradProductsKernel(outputs, WinogradProductsKernel.Group / 2)),
        .. Sizes.Where(_ => dialect.WinogradTiles == WinogradProductsKernel.Group)
            .Select(outputs => new WinogradProductsKernel(outputs, WinogradProductsKernel.Group)),
        .. Sizes.Select(outputs => new WinogradOutputKernel(outputs)),
        new WinogradPointGradientKernel(),
    ];

    private static IEnumerable<Kernel> Tiles(int outputs, bool isGradient)
    {
        var rows = (outputs + 2) / 2;
        yield return new WinogradTileKernel(outputs, isGradient, 0, rows);
        yield return new WinogradTileKernel(outputs, isGradient, rows, rows);
        yield return new WinogradLoadKernel(outputs, isGradient);
    }
}
