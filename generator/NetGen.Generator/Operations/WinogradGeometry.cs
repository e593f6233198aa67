using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Operations;

/// <summary>A 3 × 3 convolution of stride 1 as Winograd's F(m × m, 3 × 3) sees it: forward, or the data gradient, which is one with a turned kernel.</summary>
/// <param name="Tile">m: rows and columns of a tile of outputs.</param>
/// <param name="Height">Rows of the input.</param>
/// <param name="Width">Columns of the input.</param>
/// <param name="Inputs">Channels of the input.</param>
/// <param name="Top">Rows of padding before the first.</param>
/// <param name="Left">Columns of padding before the first.</param>
/// <param name="OutHeight">Rows of the output.</param>
/// <param name="OutWidth">Columns of the output.</param>
/// <param name="Outputs">Channels of the output.</param>
internal sealed record WinogradGeometry(
    int Tile, int Height, int Width, int Inputs, int Top, int Left, int OutHeight, int OutWidth, int Outputs)
{
    /// <summary>Floats of the kernel at all points, as [row][output / 16][input][column][16].</summary>
    public long KernelLength => (long)Points * Points * Inputs * OutputPanels * 16;

    /// <summary>
    /// Runs of samples whose gradients at the points are summed apart, so that threads share samples: a small kernel's are in the cache at all
    /// points. Threads share the points and outputs of a large one.
    /// </summary>
    public int Runs => (InputPanels + OutputPanels) switch { 2 => 4, <= 4 => 2, _ => 1 };

    /// <summary>Floats of the kernel's gradient at all points, for each run of samples.</summary>
    public long PointGradientLength => Runs * Points * Points * (((long)InputPanels * OutputPanels * 256) + 16);

    public int InputPanels => (Inputs + 15) / 16;

    public int OutputPanels => (Outputs + 15) / 16;

    /// <summary>Tiles of one sample.</summary>
    public int Tiles => (OutHeight + Tile - 1) / Tile * ((OutWidth + Tile - 1) / Tile);

    private int Points => Tile + 2;

    public static WinogradGeometry OfForward(ConvolutionGeometry convolution, int tile)
    {
        var (rows, columns) = (convolution.Window.Height, convolution.Window.Width);
        return new(
            tile, rows.Input, columns.Input, convolution.Inputs, rows.PadBefore, columns.PadBefore, rows.Output, columns.Output, convolution.Outputs);
    }

    public static WinogradGeometry OfInputGradient(ConvolutionGeometry convolution, int tile)
    {
        var (rows, columns) = (convolution.Window.Height, convolution.Window.Width);
        return new(
            tile, rows.Output, columns.Output, convolution.Outputs, 2 - rows.PadBefore, 2 - columns.PadBefore, rows.Input, columns.Input,
            convolution.Inputs);
    }
}
