namespace NetGen.Generator.Kernels;

/// <summary>The loops of a matrix product that writes exactly so many rows: what lies behind them belongs to another sample.</summary>
internal static class ExactTiles
{
    /// <summary>
    /// Writes the loops over columns and rows; <paramref name="call"/> gets the rows and vectors of a tile and C# that moves to its first lane, and
    /// finds its place in the variables <c>column</c> and <c>result</c>.
    /// </summary>
    public static void Emit(KernelContext context, string rows, Action<int, int, string> call)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var step = dialect.TileVectors * dialect.Lanes;
        writer.Line("var column = 0;");
        using (writer.Block($"for (; column + {step} <= columns; column += {step})")) EmitStrip(context, rows, dialect.TileVectors, call);
        if (step <= 16) return;
        using (writer.Block("if (column < columns)")) EmitStrip(context, rows, 1, call);
    }

    private static void EmitStrip(KernelContext context, string rows, int vectors, Action<int, int, string> call)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var lane = dialect.Lanes * vectors % 16 == 0 ? "" : " + (column & 15)";
        var tallest = dialect.TileRows[0];
        writer.Line("var result = 0;");
        using (writer.Block($"for (; result + {tallest} <= {rows}; result += {tallest})")) call(tallest, vectors, lane);
        for (var height = tallest / 2; height >= 1; height /= 2)
        {
            using (writer.Block($"if (({rows} & {height}) != 0)"))
            {
                call(height, vectors, lane);
                if (height > 1) writer.Line($"result += {height};");
            }
        }
    }
}
