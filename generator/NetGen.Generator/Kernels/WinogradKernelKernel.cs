namespace NetGen.Generator.Kernels;

/// <summary>
/// G·g·Gᵀ: the weights of a 3 × 3 convolution at the points of F(m × m, 3 × 3), as [row][output / 16][input][column][16];
/// for a data gradient the kernel is turned by half a circle first.
/// </summary>
/// <param name="Outputs">m of F(m × m, 3 × 3).</param>
internal sealed record WinogradKernelKernel(int Outputs) : Kernel
{
    private int Points => Outputs + 2;

    public override string Stem => $"Winograd{Outputs}Kernel";

    public override string Summary => $"The weights of a convolution at the points of F({Outputs} × {Outputs}, 3 × 3); each part has its own outputs and inputs.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float w", "ref float u", "int inputs", "int outputs", "bool isTurned", "int part", "int parts"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        writer.Line("nint wStride = ((9 * inputs + 3) & ~3) * 16;");
        writer.Line("nint tap = isTurned ? inputs * -16 : inputs * 16;");
        writer.Line("nint firstTap = isTurned ? inputs * 128 : 0;");
        writer.Line("var panels = (outputs + 15) >> 4;");
        writer.Line($"nint rowPitch = (nint)panels * inputs * {Points * 16};");
        writer.Line("var count = panels * inputs;");
        writer.Line("var end = (int)((long)count * (part + 1) / parts);");
        using (writer.Block("for (var i = (int)((long)count * part / parts); i < end; i++)"))
        {
            writer.Line("var (panel, input) = (i / inputs, i % inputs);");
            using (writer.Block($"for (nint lane = 0; lane < 16; lane += {dialect.Lanes})"))
            {
                writer.Line("ref var g = ref Unsafe.Add(ref w, (panel * wStride) + ((nint)input * 16) + firstTap + lane);");
                writer.Line($"ref var point = ref Unsafe.Add(ref u, ((nint)i * {Points * 16}) + lane);");
                var transform = WinogradTransforms.Kernel(Outputs);
                new WinogradPasses(context, transform, transform, 3).Emit(
                    row => $"Unsafe.Add(ref g, ({row * 3} + column) * tap)",
                    (row, column) => $"Unsafe.Add(ref point, ({row} * rowPitch) + ({column} * 16))",
                    column => $"Unsafe.Add(ref point, (row * rowPitch) + {column * 16})");
            }
        }
    }
}
