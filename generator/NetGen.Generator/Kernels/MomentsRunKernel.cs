using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// Mean and Σ(x − mean)² of each of 16 lanes over one run of rows. A block of rows that fits the first-level cache is read twice: deviations
/// from its own mean keep their digits however large the mean is. Blocks are joined by the formula of Chan, Golub and LeVeque (1979).
/// </summary>
internal sealed record MomentsRunKernel : Kernel
{
    private const int BlockRows = 128;

    // Sums side by side, so that an addition does not wait for the one before.
    private const int Chains = 4;

    public override string Stem => "MomentsRun";

    public override string Summary => "Mean and Σ(x − mean)² of each lane over rows that lie one behind the other.";

    public override IReadOnlyList<string> Parameters => ["ref float x", "ref float mean", "ref float squares", "nint rows"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        if (dialect.Lanes == 1)
        {
            using (writer.Block("for (nint lane = 0; lane < 16; lane++)")) EmitLanes(writer, dialect);
            return;
        }

        EmitLanes(writer, dialect);
    }

    private static IEnumerable<int> Vectors(Dialect dialect) => dialect.Lanes == 1 ? [0] : Enumerable.Range(0, dialect.VectorsPerRow).Select(v => v * dialect.Lanes);

    private static string Load(Dialect dialect, string row, int offset) => dialect.Lanes == 1
        ? $"Unsafe.Add(ref {row}, lane)"
        : dialect.Load(row, offset);

    private static void EmitLanes(CodeWriter writer, Dialect dialect)
    {
        var together = dialect.Lanes == 1 ? 1 : Math.Max(1, Chains / dialect.VectorsPerRow);
        foreach (var v in Vectors(dialect))
        {
            // The first row as a first guess of the mean.
            writer.Line($"var mean{v} = {Load(dialect, "x", v)};");
            writer.Line($"var squares{v} = {dialect.Zero};");
        }

        using (writer.Block($"for (nint first = 0; first < rows; first += {BlockRows})"))
        {
            writer.Line($"nint count = Math.Min({BlockRows}, rows - first);");
            writer.Line("ref var block = ref Unsafe.Add(ref x, first * 16);");
            writer.Line($"var share = {dialect.Broadcast("1f / count")};");
            EmitBlockPass(writer, dialect, together, "sum", (d, sums) => writer.Line($"{sums[0]} += {d};"));
            foreach (var v in Vectors(dialect))
            {
                writer.Line($"var delta{v} = {Total("sum", v, together)} * share;");
                writer.Line($"var old{v} = mean{v};");
                writer.Line($"mean{v} += delta{v};");
            }

            EmitBlockPass(writer, dialect, together, "rest", (d, sums) =>
            {
                writer.Line($"{sums[0]} += {d};");
                writer.Line($"{sums[1]} = {dialect.MultiplyAdd(d, d, sums[1])};");
            }, "square");
            writer.Line($"var weight = {dialect.Broadcast("(float)count / (first + count)")};");
            writer.Line($"var both = {dialect.Broadcast("(float)first * count / (first + count)")};");
            foreach (var v in Vectors(dialect))
            {
                // What the block's mean lost in rounding is put back.
                writer.Line($"var rest{v} = {Total("rest", v, together)};");
                writer.Line($"delta{v} += rest{v} * share;");
                writer.Line($"squares{v} += ({Total("square", v, together)} - (rest{v} * rest{v} * share)) + (delta{v} * delta{v} * both);");
                writer.Line($"mean{v} = old{v} + (delta{v} * weight);");
            }
        }

        foreach (var v in Vectors(dialect))
        {
            foreach (var name in new[] { "mean", "squares" })
            {
                writer.Line(dialect.Lanes == 1 ? $"Unsafe.Add(ref {name}, lane) = {name}{v};" : dialect.Store($"{name}{v}", name, v));
            }
        }
    }

    // One pass over a block's deviations from mean…, several rows at a time.
    private static void EmitBlockPass(CodeWriter writer, Dialect dialect, int together, string sum, Action<string, string[]> add, params string[] others)
    {
        string[] names = [sum, .. others];
        foreach (var name in names)
        {
            for (var row = 0; row < together; row++)
            {
                foreach (var v in Vectors(dialect)) writer.Line($"var {name}{v}_{row} = {dialect.Zero};");
            }
        }

        var index = $"{sum}At";
        writer.Line($"nint {index} = 0;");
        if (together > 1)
        {
            using (writer.Block($"for (; {index} + {together} <= count; {index} += {together})")) EmitRows(together);
        }

        using (writer.Block($"for (; {index} < count; {index}++)")) EmitRows(1);

        void EmitRows(int rows)
        {
            for (var row = 0; row < rows; row++)
            {
                writer.Line($"ref var row{row} = ref Unsafe.Add(ref block, ({index} + {row}) * 16);");
                foreach (var v in Vectors(dialect))
                {
                    writer.Line($"var d{v}_{row} = {Load(dialect, $"row{row}", v)} - mean{v};");
                    add($"d{v}_{row}", [.. names.Select(name => $"{name}{v}_{row}")]);
                }
            }
        }
    }

    private static string Total(string sum, int vector, int together) =>
        $"({string.Join(" + ", Enumerable.Range(0, together).Select(row => $"{sum}{vector}_{row}"))})";
}
