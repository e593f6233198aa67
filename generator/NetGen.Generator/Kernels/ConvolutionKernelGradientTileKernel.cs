namespace NetGen.Generator.Kernels;

/// <summary><paramref name="Inputs"/> input channels × <paramref name="Vectors"/> vectors of output channels of one tap's gradient, summed over pixels.</summary>
/// <param name="Inputs">Input channels.</param>
/// <param name="Vectors">Vectors of output channels.</param>
/// <param name="ColumnStep">Columns of the input from one output column to the next.</param>
/// <param name="HasDepth">Whether images have a depth axis.</param>
internal sealed record ConvolutionKernelGradientTileKernel(int Inputs, int Vectors, int ColumnStep, bool HasDepth) : Kernel
{
    public override string Stem => $"TapGradient{Inputs}x{Vectors}{(ColumnStep == 1 ? "" : $"Step{ColumnStep}")}{(HasDepth ? "Deep" : "")}";

    public override string Summary => $"{Inputs} input channels × {Vectors} vectors of output channels, summed over pixels {ColumnStep} apart.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "ref float dy", "nint dyStride", "ref float dw", "nint dwStride", "bool adds",
        "int samples", "nint xSample", "nint dySample", .. HasDepth ? new[] { "int layers", "nint xLayer", "nint dyLayer" } : [],
        "int rows", "nint xRow", "nint dyRow", "int columns",
    ];

    // Few sums cannot hide each other's latency: neighbouring columns then have sums of their own.
    private int Split => (Inputs * Vectors) switch { <= 2 => 4, <= 4 => 2, _ => 1 };

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var panels = Math.Max(1, Vectors * dialect.Lanes / 16);
        for (var i = 0; i < Inputs; i++)
        {
            for (var part = 0; part < Split; part++)
            {
                writer.Line(string.Join(" ", Enumerable.Range(0, Vectors).Select(v => $"var {Sum(i, v, part)} = {dialect.Zero};")));
            }
        }

        for (var panel = 1; panel < panels; panel++) writer.Line($"ref var dw{panel} = ref Unsafe.Add(ref dw, {panel} * dwStride);");
        using (writer.Block("if (adds)"))
        {
            for (var i = 0; i < Inputs; i++)
            {
                for (var v = 0; v < Vectors; v++) writer.Line($"{Sum(i, v, 0)} = {dialect.Load(Dw(v, dialect), At(i, v, dialect))};");
            }
        }

        var blocks = new Stack<IDisposable>();
        blocks.Push(writer.Block("for (nint sample = 0; sample < samples; sample++)"));
        if (HasDepth) blocks.Push(writer.Block("for (nint layer = 0; layer < layers; layer++)"));
        blocks.Push(writer.Block("for (nint row = 0; row < rows; row++)"));
        var depth = HasDepth ? (" + (layer * xLayer)", " + (layer * dyLayer)") : ("", "");
        writer.Line($"ref var xk = ref Unsafe.Add(ref x, (sample * xSample) + (row * xRow){depth.Item1});");
        writer.Line($"ref var d = ref Unsafe.Add(ref dy, (sample * dySample) + (row * dyRow){depth.Item2});");
        for (var panel = 1; panel < panels; panel++) writer.Line($"ref var d{panel} = ref Unsafe.Add(ref d, {panel} * dyStride);");
        writer.Line("var column = columns;");
        if (Split > 1) EmitColumns(context, panels, Split);
        EmitColumns(context, panels, 1);
        while (blocks.Count > 0) blocks.Pop().Dispose();

        for (var i = 0; i < Inputs; i++)
        {
            for (var v = 0; v < Vectors; v++) writer.Line(dialect.Store(Total(i, v), Dw(v, dialect), At(i, v, dialect)));
        }
    }

    private void EmitColumns(KernelContext context, int panels, int unroll)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        using (writer.Block($"for (; column >= {unroll}; column -= {unroll})"))
        {
            for (var part = 0; part < unroll; part++)
            {
                for (var v = 0; v < Vectors; v++)
                {
                    var at = v * dialect.Lanes;
                    writer.Line($"var g{part}_{v} = {dialect.Load(at / 16 == 0 ? "d" : $"d{at / 16}", (part * 16) + (at % 16))};");
                }

                for (var i = 0; i < Inputs; i++)
                {
                    writer.Line($"var x{part}_{i} = {dialect.Broadcast($"Unsafe.Add(ref xk, {(part * ColumnStep * 16) + i})")};");
                    writer.Line(string.Join(" ", Enumerable.Range(0, Vectors)
                        .Select(v => $"{Sum(i, v, part)} = {dialect.MultiplyAdd($"x{part}_{i}", $"g{part}_{v}", Sum(i, v, part))};")));
                }
            }

            writer.Line($"xk = ref Unsafe.Add(ref xk, {unroll * ColumnStep * 16});");
            for (var panel = 0; panel < panels; panel++)
            {
                var d = panel == 0 ? "d" : $"d{panel}";
                writer.Line($"{d} = ref Unsafe.Add(ref {d}, {unroll * 16});");
            }
        }
    }

    private static string Sum(int input, int vector, int part) => part == 0 ? $"s{input}_{vector}" : $"s{input}_{vector}_{part}";

    private string Total(int input, int vector)
    {
        var terms = Enumerable.Range(0, Split).Select(part => Sum(input, vector, part)).ToList();
        return terms.Count switch
        {
            1 => terms[0],
            2 => $"({terms[0]} + {terms[1]})",
            _ => $"(({terms[0]} + {terms[1]}) + ({terms[2]} + {terms[3]}))",
        };
    }

    private static string Dw(int vector, Dialect dialect) => vector * dialect.Lanes / 16 is var panel && panel == 0 ? "dw" : $"dw{panel}";

    private static int At(int input, int vector, Dialect dialect) => (input * 16) + (vector * dialect.Lanes % 16);
}
