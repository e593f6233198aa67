using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The transform of one tile wherever it lies: rows outside of the image are rows of zeros, a column outside is known to the tile's kernel,
/// and a tile with more of them outside is copied into a patch with zeros around it. Bit i of <c>halves</c> asks for half i of the points; asked
/// for both, they lie one behind the other.
/// </summary>
/// <param name="Outputs">m of F(m × m, 3 × 3).</param>
/// <param name="IsGradient">Whether the tile is one of the output's gradient instead of the input's.</param>
internal sealed record WinogradLoadKernel(int Outputs, bool IsGradient) : Kernel
{
    /// <summary>The bits of both halves.</summary>
    public const int BothHalves = 3;

    /// <summary>Floats of scratch memory: a row of zeros, which nobody writes after the start, and the patch.</summary>
    public const int ScratchLength = Zeros + (Largest * Largest * 16);

    // Rows and columns of the largest tile, the input's of F(4 × 4, 3 × 3).
    private const int Largest = 6;

    private const int Zeros = Largest * 16;

    public override string Stem => $"Winograd{Outputs}{(IsGradient ? "Gradient" : "")}Load";

    public override string Summary => $"A tile of {Size} × {Size} pixels that may reach beyond the image.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "int row", "int column", "int height", "int width", "ref float scratch",
        "ref float v", "nint vStride", "nint pitch", "int panels", "int halves",
    ];

    /// <summary>The sides at which a tile needs no patch: a padding of one pixel, if the transform stays in registers.</summary>
    public IEnumerable<ImageSide> Sides(Dialect dialect) =>
        dialect.HasManyRegisters && !IsGradient ? [ImageSide.None, ImageSide.Left, ImageSide.Right] : [ImageSide.None];

    private int Size => IsGradient ? Outputs : Outputs + 2;

    /// <summary>Writes the loop that clears the row of zeros.</summary>
    public static void ClearZeros(CodeWriter writer, Dialect dialect)
    {
        using (writer.Block($"for (nint i = 0; i < {Zeros}; i += {dialect.Lanes})"))
        {
            writer.Line(dialect.Store(dialect.Zero, "Unsafe.Add(ref scratch, i)", 0));
        }

        writer.Line();
    }

    /// <summary>Writes the step to the next tile of an image, or to the next image.</summary>
    public static void EmitNextTile(CodeWriter writer, string sample, string row, string column)
    {
        using (writer.Block($"if (++{column} == tilesAcross)"))
        {
            writer.Line($"{column} = 0;");
            using (writer.Block($"if (++{row} == tilesDown)"))
            {
                writer.Line($"{row} = 0;");
                writer.Line($"{sample}++;");
            }
        }
    }

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        writer.Line($"var (firstRow, endRow) = (Math.Max(0, -row), Math.Min(height - row, {Size}));");
        writer.Line($"var (firstColumn, endColumn) = (Math.Max(0, -column), Math.Min(width - column, {Size}));");
        writer.Line("var corner = (((nint)row * width) + column) * 16;");
        foreach (var side in Sides(dialect))
        {
            var (first, end) = (side is ImageSide.Left ? 1 : 0, side is ImageSide.Right ? Size - 1 : Size);
            using (writer.Block($"if (firstColumn == {first} && endColumn == {end})"))
            {
                CallTiles(context, side, "ref x, xStride, corner, width * 16, firstRow, endRow, ref scratch", "vStride", "panels", "ref v");
                writer.Line("return;");
            }

            writer.Line();
        }

        // The tile knows about rows outside; columns outside are zeros of the patch, which all panels share.
        writer.Line($"ref var patch = ref Unsafe.Add(ref scratch, {Zeros});");
        using (writer.Block("for (var r = firstRow; r < endRow; r++)"))
        {
            writer.Line($"ref var to = ref Unsafe.Add(ref patch, r * {Size * 16});");
            foreach (var columns in new[] { "var i = 0; i < firstColumn * 16", $"var i = endColumn * 16; i < {Size * 16}" })
            {
                using (writer.Block($"for ({columns}; i += {dialect.Lanes})")) writer.Line(dialect.Store(dialect.Zero, "Unsafe.Add(ref to, i)", 0));
            }
        }

        using (writer.Block("for (var panel = 0; panel < panels; panel++)"))
        {
            using (writer.Block("for (var r = firstRow; r < endRow; r++)"))
            {
                writer.Line("ref var from = ref Unsafe.Add(ref x, (panel * xStride) + corner + ((nint)r * width * 16));");
                writer.Line($"ref var to = ref Unsafe.Add(ref patch, r * {Size * 16});");
                using (writer.Block($"for (var i = firstColumn * 16; i < endColumn * 16; i += {dialect.Lanes})"))
                {
                    writer.Line(dialect.Store(dialect.Load("Unsafe.Add(ref from, i)", 0), "Unsafe.Add(ref to, i)", 0));
                }
            }

            writer.Line("ref var vPanel = ref Unsafe.Add(ref v, panel * vStride);");
            CallTiles(context, ImageSide.None, $"ref patch, 0, 0, {Size * 16}, firstRow, endRow, ref scratch", "0", "1", "ref vPanel");
        }
    }

    private void CallTiles(KernelContext context, ImageSide side, string source, string vStride, string panels, string target)
    {
        var rows = (Outputs + 2) / 2;
        var first = context.Call(new WinogradTileKernel(Outputs, IsGradient, 0, rows, side));
        var second = context.Call(new WinogradTileKernel(Outputs, IsGradient, rows, rows, side));
        context.Writer.Line($"if ((halves & 1) != 0) {first}({source}, {target}, {vStride}, pitch, {panels});");
        context.Writer.Line(
            $"if ((halves & 2) != 0) {second}({source}, ref Unsafe.Add({target}, halves == 2 ? 0 : {rows * (Outputs + 2)} * pitch), {vStride}, pitch, {panels});");
    }
}
