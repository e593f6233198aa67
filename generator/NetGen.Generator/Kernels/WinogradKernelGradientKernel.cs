namespace NetGen.Generator.Kernels;

/// <summary>Gᵀ·du·G: the gradient of a 3 × 3 convolution's kernel from that at the points of F(3 × 3, 4 × 4), summed over all runs of samples, which is used up.</summary>
internal sealed record WinogradKernelGradientKernel : Kernel
{
    public override string Stem => "WinogradKernelGradient";

    public override string Summary => "A kernel's gradient from that at the points of F(3 × 3, 4 × 4); each part has its own outputs and inputs.";

    public override IReadOnlyList<string> Parameters => ["ref float du", "ref float dw", "int inputs", "int outputs", "int runs", "int part", "int parts"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        writer.Line("nint dwStride = ((9 * inputs + 3) & ~3) * 16;");
        writer.Line("nint tap = inputs * 16;");
        writer.Line("var (rows, panels) = ((inputs + 15) & ~15, (outputs + 15) >> 4);");
        writer.Line(WinogradPointGradientsKernel.PitchLine);
        writer.Line("var count = panels * inputs;");
        writer.Line("var end = (int)((long)count * (part + 1) / parts);");
        using (writer.Block("for (var i = (int)((long)count * part / parts); i < end; i++)"))
        {
            writer.Line("var (panel, input) = (i / inputs, i % inputs);");
            using (writer.Block($"for (nint lane = 0; lane < 16; lane += {dialect.Lanes})"))
            {
                writer.Line("ref var point = ref Unsafe.Add(ref du, ((((nint)panel * rows) + input) * 16) + lane);");
                writer.Line("ref var g = ref Unsafe.Add(ref dw, (panel * dwStride) + ((nint)input * 16) + lane);");
                EmitSums(context);
                var transform = WinogradTransforms.KernelGradient();
                new WinogradPasses(context, transform, transform, 6).Emit(
                    row => $"Unsafe.Add(ref point, (({row} * 6) + column) * pitch)",
                    (row, column) => $"Unsafe.Add(ref point, (({row} * 6) + {column}) * pitch)",
                    column => $"Unsafe.Add(ref g, ((row * 3) + {column}) * tap)");
            }
        }
    }

    // The first run's gradient becomes that of all.
    private static void EmitSums(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        using (writer.Block("for (var run = 1; run < runs; run++)"))
        {
            writer.Line("ref var other = ref Unsafe.Add(ref point, run * 36 * pitch);");
            using (writer.Block("for (nint at = 0; at < 36; at++)"))
            {
                var sum = $"({dialect.Load("Unsafe.Add(ref point, at * pitch)", 0)} + {dialect.Load("Unsafe.Add(ref other, at * pitch)", 0)})";
                writer.Line(dialect.Store(sum, "Unsafe.Add(ref point, at * pitch)", 0));
            }
        }

        writer.Line();
    }
}
