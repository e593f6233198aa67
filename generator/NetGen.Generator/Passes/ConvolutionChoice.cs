using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Passes;

/// <summary>
/// Which algorithm computes a convolution: the cheapest by the cycles that each was measured to take with vectors of 512 bits, or the
/// one that the layer asks for.
/// </summary>
internal static class ConvolutionChoice
{
    // Fewer channels leave most lanes, or most of the products, to the transforms.
    private const int FewestChannels = 16;

    // Smaller outputs have too few tiles of four to read the kernel for.
    private const int SmallestOutput = 6;

    // Floats of a kernel at the points that leave half of a third-level cache to everything else.
    private const int LargestKernel = 1 << 22;

    // What another algorithm must save before its rounding errors and its memory are worth it.
    private const double Worthwhile = 0.9;

    /// <summary>m of the F(m × m, 3 × 3) for a convolution or its data gradient; 0 for the direct algorithm.</summary>
    /// <param name="convolution">The convolution.</param>
    /// <param name="shape">What it is in tiles of so many rows and columns.</param>
    public static int TileOf(ConvolutionGeometry convolution, Func<int, WinogradGeometry> shape)
    {
        if (!IsPossible(convolution)) return 0;
        switch (convolution.Algorithm)
        {
            case ConvAlgorithm.Direct:
                return 0;
            case ConvAlgorithm.Winograd2:
                return 2;
            case ConvAlgorithm.Winograd4:
                return 4;
        }

        if (!HasChannels(convolution)) return 0;
        var best = (Tile: 0, Cost: Worthwhile * DirectCost(convolution, shape(4)));
        foreach (var tile in new[] { 2, 4 })
        {
            var geometry = shape(tile);
            if (geometry.KernelLength > LargestKernel || (tile == 4 && !HasTiles(geometry))) continue;
            var cost = Cost(geometry);
            if (cost < best.Cost) best = (tile, cost);
        }

        return best.Tile;
    }

    /// <summary>Whether F(3 × 3, 4 × 4) computes the gradient of its kernel.</summary>
    public static bool HasGradientByTiles(ConvolutionGeometry convolution)
    {
        if (!IsPossible(convolution) || convolution.Algorithm is ConvAlgorithm.Direct) return false;
        if (convolution.Algorithm is not ConvAlgorithm.Auto) return true;
        var shape = WinogradGeometry.OfForward(convolution, 4);
        return HasChannels(convolution) && HasTiles(shape) && shape.PointGradientLength <= LargestKernel
            && GradientCost(shape) < Worthwhile * DirectCost(convolution, shape);
    }

    private static bool IsPossible(ConvolutionGeometry convolution) =>
        convolution is { Groups: 1, Window.Axes.Count: 2 } && convolution.Window.Axes.All(a => a is { Kernel: 3, Stride: 1, Dilation: 1 });

    private static bool HasChannels(ConvolutionGeometry convolution) =>
        Math.Min(convolution.Inputs, convolution.Outputs) >= FewestChannels;

    private static bool HasTiles(WinogradGeometry geometry) => Math.Min(geometry.OutHeight, geometry.OutWidth) >= SmallestOutput;

    // One product of vectors a cycle; taps outside of the image are left out.
    private static double DirectCost(ConvolutionGeometry convolution, WinogradGeometry geometry) =>
        Taps(convolution.Window.Height) * Taps(convolution.Window.Width) * (double)geometry.Inputs * geometry.OutputPanels / 0.985;

    private static long Taps(WindowAxis axis) =>
        Enumerable.Range(0, 3).Sum(tap => (long)Enumerable.Range(tap - axis.PadBefore, axis.Output).Count(i => i >= 0 && i < axis.Input));

    private static double Cost(WinogradGeometry geometry)
    {
        var products = (double)geometry.Inputs * geometry.OutputPanels * 16;
        var efficiency = geometry.Inputs <= 16 ? 0.94 : geometry.Inputs <= 32 ? 0.965 : 0.98;
        return geometry.Tiles * (geometry.Tile == 4
            ? (2.25 * products / efficiency) + (150 * geometry.InputPanels) + (55 * geometry.OutputPanels) + 30
            : (products / 0.97) + (45 * geometry.InputPanels) + (30 * geometry.OutputPanels) + 12);
    }

    private static double GradientCost(WinogradGeometry geometry) =>
        geometry.Tiles * ((2.25 * geometry.Inputs * geometry.OutputPanels * 16 / 0.85) + (160 * (geometry.InputPanels + geometry.OutputPanels)) + 60);
}
