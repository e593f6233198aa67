namespace NetGen.Generator.Kernels;

/// <summary>y = a·b over one run of floats, shared between threads by ranges.</summary>
internal sealed record FlatMultiplyKernel : Kernel
{
    public override string Stem => "FlatMultiply";

    public override string Summary => "y = a·b over a run of floats; each part has its own range.";

    public override IReadOnlyList<string> Parameters => ["ref float a", "ref float b", "ref float y", "int length", "int part", "int parts"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        writer.Line("nint end = (length / 16) * (part + 1) / parts * 16;");
        using (writer.Block("for (nint i = (length / 16) * part / parts * 16; i < end; i += 16)"))
        {
            for (var lane = 0; lane < 16; lane += dialect.Lanes)
            {
                var product = $"({dialect.Load("Unsafe.Add(ref a, i)", lane)} * {dialect.Load("Unsafe.Add(ref b, i)", lane)})";
                writer.Line(dialect.Store(product, "Unsafe.Add(ref y, i)", lane));
            }
        }
    }
}
