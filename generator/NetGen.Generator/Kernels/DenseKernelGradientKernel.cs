using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// dW = xᵀ·dy over the whole batch, written straight into the panels of the gradient. Threads share it by input panels: each
/// owns its rows of dW and sums them in the same order whoever runs it.
/// </summary>
internal sealed record DenseKernelGradientKernel : Kernel
{
    public override string Stem => "DenseKernelGradient";

    public override string Summary => "dW = xᵀ·dy over the whole batch; each part has its own rows of dW.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float dy", "nint dyStride", "ref float dw", "int inputs", "int outputs", "int rows",
        "int part", "int parts",
    ];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        writer.Line("var paddedInputs = (inputs + 3) & ~3;");
        writer.Line("nint dwStride = paddedInputs * 16;");
        writer.Line("var columns = (outputs + 15) & ~15;");
        writer.Line("var panels = (inputs + 15) >> 4;");
        writer.Line("var first = panels * part / parts * 16;");
        writer.Line("var end = Math.Min(panels * (part + 1) / parts * 16, paddedInputs);");
        var step = dialect.TileVectors * dialect.Lanes;
        writer.Line("var column = 0;");
        using (writer.Block($"for (; column + {step} <= columns; column += {step})")) EmitStrip(context, dialect.TileVectors);
        if (step <= 16) return;
        using (writer.Block("if (column < columns)")) EmitStrip(context, 1);
    }

    private static void EmitStrip(KernelContext context, int vectors)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        writer.Line("var input = first;");
        var tallest = dialect.TileRows[0];
        using (writer.Block($"for (; input + {tallest} <= end; input += {tallest})")) CallTile(context, tallest, vectors);
        if (tallest == 4) return;
        using (writer.Block("if (input < end)")) CallTile(context, 4, vectors);
    }

    private static void CallTile(KernelContext context, int inputs, int vectors)
    {
        var tile = context.Call(new DenseKernelGradientTileKernel(inputs, vectors));
        var lane = context.Dialect.Lanes * vectors % 16 == 0 ? "" : " + (column & 15)";
        context.Writer.Line(
            $"{tile}(ref Unsafe.Add(ref x, ((input >> 4) * xStride) + (input & 15)), ref Unsafe.Add(ref dy, ((column >> 4) * dyStride){lane}), dyStride, "
            + $"ref Unsafe.Add(ref dw, ((column >> 4) * dwStride) + (input * 16){lane}), dwStride, rows);");
    }
}

/// <summary><paramref name="Inputs"/> inputs × <paramref name="Vectors"/> vectors of outputs of a weight gradient, summed over all rows.</summary>
internal sealed record DenseKernelGradientTileKernel(int Inputs, int Vectors) : Kernel
{
    /// <summary>Whether the sums of each input are multiplied by a factor in the end.</summary>
    public bool IsScaled { get; init; }

    public override string Stem => $"{(IsScaled ? "Scaled" : "")}KernelGradientTile{Inputs}x{Vectors}";

    public override string Summary => $"{Inputs} inputs × {Vectors} vectors of outputs, summed over all rows.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float x", "ref float dy", "nint dyStride", "ref float dw", "nint dwStride", .. IsScaled ? new[] { "ref float factors" } : [], "int rows"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var panels = Math.Max(1, Vectors * dialect.Lanes / 16);
        for (var panel = 1; panel < panels; panel++) writer.Line($"ref var dy{panel} = ref Unsafe.Add(ref dy, {panel} * dyStride);");
        for (var i = 0; i < Inputs; i++)
        {
            writer.Line(string.Join(" ", Enumerable.Range(0, Vectors).Select(v => $"var s{i}_{v} = {dialect.Zero};")));
        }

        using (writer.Block("for (var row = 0; row < rows; row++)"))
        {
            for (var v = 0; v < Vectors; v++)
            {
                var at = v * dialect.Lanes;
                writer.Line($"var d{v} = {dialect.Load(Dy(at / 16), at % 16)};");
            }

            for (var i = 0; i < Inputs; i++)
            {
                writer.Line($"var x{i} = {dialect.Broadcast($"Unsafe.Add(ref x, {i})")};");
                writer.Line(string.Join(" ", Enumerable.Range(0, Vectors).Select(v => $"s{i}_{v} = {dialect.MultiplyAdd($"x{i}", $"d{v}", $"s{i}_{v}")};")));
            }

            writer.Line("x = ref Unsafe.Add(ref x, 16);");
            for (var panel = 0; panel < panels; panel++) writer.Line($"{Dy(panel)} = ref Unsafe.Add(ref {Dy(panel)}, 16);");
        }

        for (var panel = 1; panel < panels; panel++) writer.Line($"ref var dw{panel} = ref Unsafe.Add(ref dw, {panel} * dwStride);");
        for (var i = 0; i < Inputs; i++)
        {
            if (IsScaled) writer.Line($"var factor{i} = {dialect.Broadcast($"Unsafe.Add(ref factors, {i})")};");
            for (var v = 0; v < Vectors; v++)
            {
                var at = v * dialect.Lanes;
                writer.Line(dialect.Store(IsScaled ? $"(s{i}_{v} * factor{i})" : $"s{i}_{v}", at / 16 == 0 ? "dw" : $"dw{at / 16}", (i * 16) + (at % 16)));
            }
        }
    }

    private static string Dy(int panel) => panel == 0 ? "dy" : $"dy{panel}";
}
