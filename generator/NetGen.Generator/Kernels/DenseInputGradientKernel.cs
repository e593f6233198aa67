using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// dx = body(dy·Wᵀ) from the same panels as forward. From 32 rows on, rows are the lanes: W takes the place of x in the tiles of
/// forward, dy in panels of rows that of the weights, and each block of the result is turned back while it is in cache. Below,
/// outputs are the lanes, and the sums are folded at the end. Threads share it by panels of inputs.
/// </summary>
internal sealed record DenseInputGradientKernel(string Name, BodyShape Shape) : Kernel
{
    /// <summary>Floats of scratch memory: 16 inputs × 32 rows.</summary>
    public const int ScratchLength = 512;

    public override string Stem => $"DenseInputGradient{Name}";

    public override string Summary => $"dx = {(Name.Length == 0 ? "" : Name + " of ")}dy·Wᵀ; each part has its own inputs.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float dy", "nint dyStride", "ref float dyRows", "ref float w", "ref float scratch", "ref float y", .. BodyCode.Parameters(Shape),
        "nint yStride", "int inputs", "int outputs", "int rows", "int part", "int parts",
    ];

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        writer.Line("var kernelRows = (inputs + 3) & ~3;");
        writer.Line("nint wStride = kernelRows * 16;");
        writer.Line("var panels = (inputs + 15) >> 4;");
        using (writer.Block("for (var panel = panels * part / parts; panel < panels * (part + 1) / parts; panel++)"))
        {
            writer.Line("var first = panel * 16;");
            writer.Line("var end = Math.Min(first + 16, kernelRows);");
            using (writer.Block($"if (rows >= {DenseInputGradientOperation.FewestRowsAsLanes})")) EmitRowsAsLanes(context);
            using (writer.Block("else")) EmitOutputsAsLanes(context);
            using (writer.Block("if (inputs < first + 16)"))
            {
                writer.Line("PadLanes.Clear(ref Unsafe.Add(ref y, panel * yStride), rows, inputs & 15);");
            }

            if (Shape == BodyShape.Plain) return;
            var run = context.Call(new RunKernel($"{Name}Run", Shape));
            var arguments = new[] { BodyCode.At("y", "panel * yStride") }
                .Concat(BodyCode.ArgumentsAt(Shape, "panel * yStride", "0", "first"))
                .Append("rows * 16");
            writer.Line($"{run}({string.Join(", ", arguments)});");
        }
    }

    private static void EmitRowsAsLanes(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var strip = Math.Max(16, dialect.TileVectors * dialect.Lanes);
        writer.Line("nint depth = ((outputs + 3) & ~3) * 16;");
        using (writer.Block($"for (var row = 0; row < rows; row += {strip})"))
        {
            using (writer.Block($"for (var lane = 0; lane < {strip}; lane += {dialect.TileVectors * dialect.Lanes})"))
            {
                writer.Line("var input = first;");
                var tallest = dialect.TileRows[0];
                using (writer.Block($"for (; input + {tallest} <= end; input += {tallest})")) CallTile(context, tallest);
                if (tallest > 4)
                {
                    using (writer.Block("if (input < end)")) CallTile(context, 4);
                }
            }

            writer.Line($"RowTranspose.ToFeaturePanel(ref scratch, ref Unsafe.Add(ref y, (panel * yStride) + (row * 16)), Math.Min({strip}, rows - row));");
        }
    }

    private static void CallTile(KernelContext context, int inputs)
    {
        var tile = context.Call(new DenseTileKernel("", BodyShape.Plain, HasBias: false, inputs, context.Dialect.TileVectors));
        context.Writer.Line(
            $"{tile}(ref Unsafe.Add(ref w, input * 16), wStride, ref Unsafe.Add(ref dyRows, ((row + lane) >> 4) * depth + (lane & 15)), depth, "
            + "ref Unsafe.Add(ref scratch, ((lane >> 4) * 256) + ((input - first) * 16) + (lane & 15)), 256, outputs);");
    }

    private static void EmitOutputsAsLanes(KernelContext context)
    {
        var writer = context.Writer;
        var tallest = context.Dialect.InputGradientRows;
        writer.Line("var tiledRows = rows - ((rows & 7) == 1 ? 1 : 0);");
        using (writer.Block("for (var input = first; input < end; input += 4)"))
        {
            using (writer.Block($"for (var row = 0; row < tiledRows; row += {tallest})")) CallFold(context, tallest, "row");
            using (writer.Block("if (tiledRows < rows)")) CallFold(context, 1, "tiledRows");
        }
    }

    private static void CallFold(KernelContext context, int rows, string row)
    {
        var tile = context.Call(new DenseInputGradientTileKernel(rows));
        context.Writer.Line(
            $"{tile}(ref Unsafe.Add(ref dy, {row} * 16), dyStride, ref Unsafe.Add(ref w, input * 16), wStride, "
            + $"ref Unsafe.Add(ref y, (panel * yStride) + ({row} * 16) + (input & 15)), outputs);");
    }
}

/// <summary><paramref name="Rows"/> rows × 4 inputs of a data gradient, outputs as lanes.</summary>
internal sealed record DenseInputGradientTileKernel(int Rows) : Kernel
{
    public override string Stem => $"InputGradientTile{Rows}x4";

    public override string Summary => $"{Rows} rows × 4 inputs, summed over all outputs.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float dy", "nint dyStride", "ref float w", "nint wStride", "ref float y", "int outputs"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        for (var row = 0; row < Rows; row++)
        {
            for (var i = 0; i < 4; i++) writer.Line($"var s{row}_{i} = {dialect.Zero};");
        }

        using (writer.Block("for (var left = outputs; left > 0; left -= 16)"))
        {
            if (dialect.Lanes == 1) EmitLanes(writer);
            else
            {
                for (var v = 0; v < dialect.VectorsPerRow; v++) EmitVector(context, v);
            }

            writer.Line("dy = ref Unsafe.Add(ref dy, dyStride);");
            writer.Line("w = ref Unsafe.Add(ref w, wStride);");
        }

        EmitFold(context);
    }

    private void EmitLanes(CodeWriter writer)
    {
        using (writer.Block("for (var lane = 0; lane < 16; lane++)"))
        {
            for (var row = 0; row < Rows; row++)
            {
                for (var i = 0; i < 4; i++)
                {
                    writer.Line($"s{row}_{i} += Unsafe.Add(ref dy, {row * 16} + lane) * Unsafe.Add(ref w, {i * 16} + lane);");
                }
            }
        }
    }

    private void EmitVector(KernelContext context, int v)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var lane = v * dialect.Lanes;
        for (var i = 0; i < 4; i++) writer.Line($"var w{v}_{i} = {dialect.Load("w", (i * 16) + lane)};");
        for (var row = 0; row < Rows; row++)
        {
            writer.Line($"var dy{v}_{row} = {dialect.Load("dy", (row * 16) + lane)};");
            var sums = Enumerable.Range(0, 4).Select(i => $"s{row}_{i} = {dialect.MultiplyAdd($"dy{v}_{row}", $"w{v}_{i}", $"s{row}_{i}")};");
            writer.Line(string.Join(" ", sums));
        }
    }

    // Four sums of a row become one Vector128.
    private void EmitFold(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        for (var row = 0; row < Rows; row++)
        {
            if (dialect.Lanes == 1)
            {
                for (var i = 0; i < 4; i++) writer.Line(dialect.Store($"s{row}_{i}", "y", (row * 16) + i));
                continue;
            }

            FoldCode.Sum4(writer, dialect, $"r{row}", [.. Enumerable.Range(0, 4).Select(i => $"s{row}_{i}")]);
            writer.Line(Dialect.Vector128.Store($"r{row}", "y", row * 16));
        }
    }
}
