namespace NetGen.Generator.Kernels;

/// <summary>The rows of a table that token ids name.</summary>
/// <param name="Steps">Ids of a sample.</param>
internal sealed record LookupKernel(int Steps) : Kernel
{
    public override string Stem => $"Lookup{Steps}";

    public override string Summary => $"y = table[id] for {Steps} ids of each sample.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float ids", "nint idStride", "ref float table", "nint tableStride", "ref float y", "nint stride", "int panels", "int firstSample", "int endSample",
    ];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        TokenLoop.Emit(writer, Steps, "firstSample", "endSample", () =>
        {
            using (writer.Block("for (nint panel = 0; panel < panels; panel++)"))
            {
                writer.Line("ref var from = ref Unsafe.Add(ref table, (panel * tableStride) + (id * 16));");
                writer.Line("ref var to = ref Unsafe.Add(ref y, (panel * stride) + (row * 16));");
                TokenLoop.EmitRow(writer, dialect, (lane, at) => writer.Line(dialect.Store(dialect.Load(at("from"), lane), at("to"), lane)));
            }
        });
    }
}
