using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// y = body(x·W + b) for rows of a matrix in panels: register tiles over all rows, one strip of output columns after the other, so
/// that a strip of weights is read once from memory. A body too dear for registers runs over each strip while it is in cache.
/// </summary>
/// <param name="Name">Names the body.</param>
/// <param name="Shape">The body.</param>
/// <param name="HasBias">Whether there is a b.</param>
internal sealed record DenseKernel(string Name, BodyShape Shape, bool HasBias) : Kernel
{
    public override string Stem => $"Dense{Name}{(HasBias ? "" : "WithoutBias")}";

    public override string Summary => $"y = {(Name.Length == 0 ? "" : Name + " of ")}x·W{(HasBias ? " + b" : "")}.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float w", .. HasBias ? new[] { "ref float b" } : [],
        "ref float y", .. BodyCode.Parameters(Shape), "nint yStride", "int inputs", "int outputs", "int firstRow", "int endRow",
    ];

    // What the tiles do with their sums; a dear body is left to the strip.
    private BodyShape TileShape => Shape.FitsRegisters ? Shape : BodyShape.Plain;

    private string TileName => Shape.FitsRegisters ? Name : "";

    /// <summary>Vectors across its tiles: as many as there are, and one where those are more than a panel.</summary>
    public static IEnumerable<int> Widths(Dialect dialect) => dialect.TileVectors * dialect.Lanes > 16 ? [dialect.TileVectors, 1] : [dialect.TileVectors];

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var dialect = context.Dialect;
        writer.Line("nint wStride = ((inputs + 3) & ~3) * 16;");
        writer.Line("var columns = (outputs + 15) & ~15;");
        writer.Line("var tiledRows = endRow - (((endRow - firstRow) & 7) == 1 ? 1 : 0);");
        writer.Line("var column = 0;");
        using (writer.Block("if (firstRow < tiledRows)"))
        {
            var step = dialect.TileVectors * dialect.Lanes;
            using (writer.Block($"for (; column + {step} <= columns; column += {step})")) EmitStrip(context, dialect.TileVectors);
            if (step > 16)
            {
                using (writer.Block("if (column < columns)")) EmitStrip(context, 1);
            }
        }

        writer.Line();
        EmitSingleRow(context);
        EmitDearBody(context);
    }

    // All rows against one strip of columns; at most 7 rows of padding are computed too. A lone last row has its own code below.
    private void EmitStrip(KernelContext context, int vectors)
    {
        var writer = context.Writer;
        var heights = context.Dialect.TileRows;
        var tallest = heights[0];
        writer.Line("var row = firstRow;");
        if (heights.Count == 1)
        {
            using (writer.Block($"for (; row < tiledRows; row += {tallest})")) CallTile(context, tallest, vectors);
            return;
        }

        using (writer.Block($"for (; row + {heights[1]} < tiledRows; row += {tallest})")) CallTile(context, tallest, vectors);
        using (writer.Block("if (row < tiledRows)")) CallTile(context, heights[1], vectors);
    }

    private void CallTile(KernelContext context, int rows, int vectors)
    {
        var tile = context.Call(new DenseTileKernel(TileName, TileShape, HasBias, rows, vectors));
        var isWhole = context.Dialect.Lanes * vectors % 16 == 0;
        var lane = isWhole ? "" : " + (column & 15)";
        var arguments = new List<string> { "ref Unsafe.Add(ref x, row * 16)", "xStride", $"ref Unsafe.Add(ref w, ((column >> 4) * wStride){lane})", "wStride" };
        if (HasBias) arguments.Add("ref Unsafe.Add(ref b, column)");
        var full = $"((column >> 4) * yStride) + (row * 16){lane}";
        arguments.Add(BodyCode.At("y", full));
        arguments.AddRange(BodyCode.ArgumentsAt(TileShape, full, "row * 16", "column"));
        arguments.AddRange(["yStride", "inputs"]);
        context.Writer.Line($"{tile}({string.Join(", ", arguments)});");
    }

    // One row cannot reuse weights: as many columns side by side as hide the latency of the sums.
    private void EmitSingleRow(KernelContext context)
    {
        var writer = context.Writer;
        using (writer.Block("if (tiledRows < endRow)"))
        {
            writer.Line("column = 0;");
            foreach (var (vectors, split) in context.Dialect.RowTiles)
            {
                var step = vectors * context.Dialect.Lanes;
                var tile = context.Call(new DenseRowKernel(TileName, TileShape, HasBias, vectors, split));
                using (writer.Block($"for (; column + {step} <= columns; column += {step})"))
                {
                    var arguments = new List<string> { "ref Unsafe.Add(ref x, tiledRows * 16)", "xStride", "ref Unsafe.Add(ref w, (column >> 4) * wStride)", "wStride" };
                    if (HasBias) arguments.Add("ref Unsafe.Add(ref b, column)");
                    const string full = "((column >> 4) * yStride) + (tiledRows * 16)";
                    arguments.Add(BodyCode.At("y", full));
                    arguments.AddRange(BodyCode.ArgumentsAt(TileShape, full, "tiledRows * 16", "column"));
                    arguments.AddRange(["yStride", "inputs"]);
                    writer.Line($"{tile}({string.Join(", ", arguments)});");
                }
            }
        }
    }

    private void EmitDearBody(KernelContext context)
    {
        var writer = context.Writer;
        if (!Shape.FitsRegisters)
        {
            writer.Line();
            BodyPass.Emit(context, Name, Shape, "columns", "yStride");
        }

        PadPass.Emit(writer, Shape, "outputs", "columns", "yStride");
    }
}
