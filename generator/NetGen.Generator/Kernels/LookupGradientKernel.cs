namespace NetGen.Generator.Kernels;

/// <summary>The gradient of a table: each row sums what its id's places got. Each part has its own panels and walks all tokens in order.</summary>
/// <param name="Steps">Ids of a sample.</param>
/// <param name="Padding">The id whose row has no gradient; −1 for none.</param>
/// <param name="Clears">Whether the sums start at zero; otherwise the rows that are summed up are zero already.</param>
internal sealed record LookupGradientKernel(int Steps, int Padding, bool Clears) : Kernel
{
    public override string Stem => $"LookupGradient{Steps}";

    public override string Summary => $"dtable[id] = Σ dy over {Steps} ids of each sample.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float ids", "nint idStride", "ref float dy", "nint stride", "ref float table", "nint tableStride", "int panels",
        "int samples", "int part", "int parts",
    ];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        using (writer.Block("for (nint panel = panels * part / parts; panel < panels * (part + 1) / parts; panel++)"))
        {
            writer.Line("ref var sums = ref Unsafe.Add(ref table, panel * tableStride);");
            if (Clears) writer.Line("PadLanes.ClearRows(ref sums, 1, 0, 0, (int)(tableStride >> 4));");
            TokenLoop.Emit(writer, Steps, "0", "samples", () =>
            {
                if (Padding >= 0) writer.Line($"if (id == {Padding}) continue;");
                writer.Line("ref var from = ref Unsafe.Add(ref dy, (panel * stride) + (row * 16));");
                writer.Line("ref var to = ref Unsafe.Add(ref sums, id * 16);");
                TokenLoop.EmitRow(writer, dialect, (lane, at) =>
                    writer.Line(dialect.Store($"({dialect.Load(at("to"), lane)} + {dialect.Load(at("from"), lane)})", at("to"), lane)));
            });
        }
    }
}
