namespace NetGen.Generator.Kernels;

/// <summary>The gradient of a table that was added to the steps of each sample: sums over samples, in order. Each part has its own panels.</summary>
/// <param name="Steps">Rows of a sample.</param>
internal sealed record PositionGradientKernel(int Steps) : Kernel
{
    public override string Stem => $"SumPositions{Steps}";

    public override string Summary => $"dtable = Σ over samples of dy, for each of {Steps} steps.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float dy", "nint stride", "ref float table", "nint tableStride", "int panels", "int samples", "int part", "int parts"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        using (writer.Block("for (nint panel = panels * part / parts; panel < panels * (part + 1) / parts; panel++)"))
        using (writer.Block($"for (nint i = 0; i < {Steps * 16}; i += {dialect.Lanes})"))
        {
            writer.Line("ref var from = ref Unsafe.Add(ref dy, (panel * stride) + i);");
            writer.Line($"var sum = {dialect.Zero};");
            using (writer.Block("for (nint sample = 0; sample < samples; sample++)"))
            {
                writer.Line($"sum += {dialect.Load($"Unsafe.Add(ref from, sample * {Steps * 16})", 0)};");
            }

            writer.Line("ref var to = ref Unsafe.Add(ref table, (panel * tableStride) + i);");
            writer.Line(dialect.Store("sum", "to", 0));
        }
    }
}
