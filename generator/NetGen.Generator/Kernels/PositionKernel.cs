namespace NetGen.Generator.Kernels;

/// <summary>The rows of a table, added to the steps of each sample.</summary>
/// <param name="Steps">Rows of a sample.</param>
internal sealed record PositionKernel(int Steps) : Kernel
{
    public override string Stem => $"AddPositions{Steps}";

    public override string Summary => $"y = x + table over the {Steps} steps of each sample.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float x", "ref float table", "nint tableStride", "ref float y", "nint stride", "int panels", "int firstSample", "int endSample"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        using (writer.Block("for (nint panel = 0; panel < panels; panel++)"))
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        {
            writer.Line($"nint at = (panel * stride) + (sample * {Steps * 16});");
            writer.Line("ref var from = ref Unsafe.Add(ref x, at);");
            writer.Line("ref var to = ref Unsafe.Add(ref y, at);");
            writer.Line("ref var row = ref Unsafe.Add(ref table, panel * tableStride);");
            using (writer.Block($"for (nint i = 0; i < {Steps * 16}; i += {dialect.Lanes})"))
            {
                var sum = $"({dialect.Load("Unsafe.Add(ref from, i)", 0)} + {dialect.Load("Unsafe.Add(ref row, i)", 0)})";
                writer.Line(dialect.Store(sum, "Unsafe.Add(ref to, i)", 0));
            }
        }
    }
}
