using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// y = a·b, or aᵀ·b, for many small matrices in panels, one below the other: the tiles of dense layers, b in the place of the weights. Tiles share rows
/// evenly, so that none reaches into the next matrix.
/// </summary>
/// <param name="Rows">Rows of y.</param>
/// <param name="Summed">Rows of b.</param>
/// <param name="Columns">Columns of y.</param>
/// <param name="Matrices">Matrices of a sample.</param>
/// <param name="IsTurned">Whether y is aᵀ·b.</param>
internal sealed record MatrixProductKernel(int Rows, int Summed, int Columns, int Matrices, bool IsTurned) : Kernel
{
    public override string Stem => $"{(IsTurned ? "TurnedProducts" : "Products")}{Rows}x{Summed}x{Columns}";

    public override string Summary => IsTurned
        ? $"y = aᵀ·b with a ({Summed} × {Rows}) and b ({Summed} × {Columns}), {Matrices} times a sample."
        : $"y = a·b with a ({Rows} × {Summed}) and b ({Summed} × {Columns}), {Matrices} times a sample.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
        ["ref float a", "nint aStride", "ref float b", "nint bStride", "ref float y", "nint yStride", "int firstSample", "int endSample"];

    private int WholeColumns => (Columns + 15) / 16 * 16;

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var range = Matrices == 1 ? "firstSample; matrix < endSample" : $"(nint)firstSample * {Matrices}; matrix < (nint)endSample * {Matrices}";
        using (writer.Block($"for (nint matrix = {range}; matrix++)"))
        {
            writer.Line($"ref var left = ref Unsafe.Add(ref a, matrix * {(IsTurned ? Summed : Rows) * 16});");
            writer.Line($"ref var right = ref Unsafe.Add(ref b, matrix * {Summed * 16});");
            writer.Line($"ref var result = ref Unsafe.Add(ref y, matrix * {Rows * 16});");
            var step = dialect.TileVectors * dialect.Lanes;
            var strips = WholeColumns / step;
            if (strips > 0)
            {
                using (writer.Block($"for (nint column = 0; column < {strips * step}; column += {step})")) EmitStrip(context, "column", dialect.TileVectors);
            }

            // Only the widest tile is two panels wide.
            if (WholeColumns > strips * step) EmitStrip(context, $"{strips * step}", 1);
        }
    }

    private void EmitStrip(KernelContext context, string column, int vectors)
    {
        if (!IsTurned)
        {
            Tiles(context, Rows, (height, row) => CallTile(context, height, vectors, row, column));
            return;
        }

        // The rows of y are features of a: tiles end with its panels.
        var (panels, rest) = (Rows / 16, Rows % 16);
        if (panels > 0)
        {
            using (context.Writer.Block($"for (nint panel = 0; panel < {panels}; panel++)"))
            {
                Tiles(context, 16, (height, lane) => CallTurnedTile(context, height, vectors, "panel", lane, column));
            }
        }

        if (rest > 0) Tiles(context, rest, (height, lane) => CallTurnedTile(context, height, vectors, $"{panels}", lane, column));
    }

    /// <summary>Shares rows among the fewest tiles, evenly.</summary>
    private static void Tiles(KernelContext context, int rows, Action<int, string> call)
    {
        var tallest = context.Dialect.TileRows[0];
        var count = (rows + tallest - 1) / tallest;
        var (height, taller) = (rows / count, rows % count);
        Loop(0, taller * (height + 1), height + 1);
        Loop(taller * (height + 1), rows, height);

        void Loop(int first, int end, int step)
        {
            if (end - first == step) call(step, $"{first}");
            if (end - first <= step) return;
            using (context.Writer.Block($"for (nint row = {first}; row < {end}; row += {step})")) call(step, "row");
        }
    }

    private void CallTile(KernelContext context, int height, int vectors, string row, string column)
    {
        var tile = context.Call(new DenseTileKernel("", BodyShape.Plain, HasBias: false, height, vectors, Summed));
        context.Writer.Line($"{tile}(ref Unsafe.Add(ref left, {row} * 16), aStride, ref {At("right", column, "bStride", "0")}, bStride, "
            + $"ref {At("result", column, "yStride", $"{row} * 16")}, yStride, {Summed});");
    }

    private void CallTurnedTile(KernelContext context, int height, int vectors, string panel, string lane, string column)
    {
        var tile = context.Call(new DenseKernelGradientTileKernel(height, vectors));
        context.Writer.Line($"{tile}(ref Unsafe.Add(ref left, ({panel} * aStride) + {lane}), ref {At("right", column, "bStride", "0")}, bStride, "
            + $"ref {At("result", column, "yStride", $"(({panel} * 16) + {lane}) * 16")}, yStride, {Summed});");
    }

    private static string At(string name, string column, string stride, string offset) =>
        $"Unsafe.Add(ref {name}, (({column} >> 4) * {stride}) + {offset} + ({column} & 15))";
}
