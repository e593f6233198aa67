using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// dx = body(dy·Wᵀ) from the same panels as forward: vectors run along the outputs, so that no transposed copy is needed; four
/// inputs of a few rows are summed at once and folded at the end.
/// </summary>
internal sealed record DenseInputGradientKernel(string Name, BodyShape Shape) : Kernel
{
    public override string Stem => $"DenseInputGradient{Name}";

    public override string Summary => $"dx = {(Name.Length == 0 ? "" : Name + " of ")}dy·Wᵀ.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float dy", "nint dyStride", "ref float w", "ref float y", .. BodyCode.Parameters(Shape), "nint yStride",
        "int inputs", "int outputs", "int firstRow", "int endRow",
    ];

    private BodyShape TileShape => Shape.FitsRegisters ? Shape : BodyShape.Plain;

    private string TileName => Shape.FitsRegisters ? Name : "";

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var tallest = context.Dialect.InputGradientRows;
        writer.Line("var rows = (inputs + 3) & ~3;");
        writer.Line("nint wStride = rows * 16;");
        writer.Line("var columns = (inputs + 15) & ~15;");
        writer.Line($"var tiledRows = endRow - (((endRow - firstRow) & 7) == 1 ? 1 : 0);");
        using (writer.Block("for (var input = 0; input < rows; input += 4)"))
        {
            using (writer.Block($"for (var row = firstRow; row < tiledRows; row += {tallest})")) CallTile(context, tallest, "row");
            using (writer.Block("if (tiledRows < endRow)")) CallTile(context, 1, "tiledRows");
        }

        writer.Line();
        if (!Shape.FitsRegisters) BodyPass.Emit(context, Name, Shape, "columns", "yStride");
        using (writer.Block("if (inputs < columns)"))
        {
            foreach (var result in BodyCode.ExtraResults(Shape).Prepend("y"))
            {
                writer.Line($"PadLanes.Clear(ref Unsafe.Add(ref {result}, (((columns >> 4) - 1) * yStride) + (firstRow * 16)), endRow - firstRow, inputs & 15);");
            }
        }
    }

    private void CallTile(KernelContext context, int rows, string row)
    {
        var tile = context.Call(new DenseInputGradientTileKernel(TileName, TileShape, rows));
        var full = $"((input >> 4) * yStride) + ({row} * 16) + (input & 15)";
        var arguments = new List<string>
        {
            $"ref Unsafe.Add(ref dy, {row} * 16)", "dyStride", "ref Unsafe.Add(ref w, input * 16)", "wStride", BodyCode.At("y", full),
        };
        arguments.AddRange(BodyCode.ArgumentsAt(TileShape, full, $"{row} * 16", "input"));
        arguments.Add("outputs");
        context.Writer.Line($"{tile}({string.Join(", ", arguments)});");
    }
}

/// <summary><paramref name="Rows"/> rows × 4 inputs of a data gradient.</summary>
internal sealed record DenseInputGradientTileKernel(string Name, BodyShape Shape, int Rows) : Kernel
{
    public override string Stem => $"InputGradientTile{Rows}x4{Name}";

    public override string Summary => $"{Rows} rows × 4 inputs, summed over all outputs.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float dy", "nint dyStride", "ref float w", "nint wStride", "ref float y", .. BodyCode.Parameters(Shape), "int outputs"];

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var dialect = context.Dialect;
        for (var row = 0; row < Rows; row++)
        {
            for (var i = 0; i < 4; i++) writer.Line($"var s{row}_{i} = {dialect.Zero};");
        }

        using (writer.Block("for (var left = outputs; left > 0; left -= 16)"))
        {
            if (dialect.Lanes == 1)
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
            else
            {
                for (var v = 0; v < dialect.VectorsPerRow; v++) EmitVector(context, v);
            }

            writer.Line("dy = ref Unsafe.Add(ref dy, dyStride);");
            writer.Line("w = ref Unsafe.Add(ref w, wStride);");
        }

        EmitFold(context);
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

    // Four sums of a row become one Vector128, which the body then finishes.
    private void EmitFold(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        if (dialect.Lanes == 1)
        {
            new TileStore(Shape, Rows, 4).Emit(writer, dialect);
            return;
        }

        for (var row = 0; row < Rows; row++)
        {
            FoldCode.Sum4(writer, dialect, $"r{row}_0", [.. Enumerable.Range(0, 4).Select(i => $"s{row}_{i}")]);
        }

        new TileStore(Shape, Rows, 1, "r").Emit(writer, Dialect.Vector128);
    }
}
