using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>c[i, j] = Σ_k a[i, k]·b[j, k] within each sample.</summary>
internal sealed record RowProductsKernel(int LeftRows, int RightRows, int Features) : Kernel
{
    public override string Stem => $"RowProducts{LeftRows}x{RightRows}x{Features}";

    public override string Summary => $"c[i, j] = Σ a[i, k]·b[j, k] for the ({LeftRows} × {Features}) and ({RightRows} × {Features}) of each sample.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float a", "nint aStride", "ref float b", "nint bStride", "ref float c", "nint cStride", "int firstSample", "int endSample"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        using (writer.Block($"for (nint i = sample * {LeftRows}; i < (sample + 1) * {LeftRows}; i++)"))
        {
            using (writer.Block($"for (nint j = 0; j < {RightRows}; j++)"))
            {
                writer.Line($"ref var aRow = ref Unsafe.Add(ref a, i * 16);");
                writer.Line($"ref var bRow = ref Unsafe.Add(ref b, ((sample * {RightRows}) + j) * 16);");
                writer.Line($"var sums = {dialect.Zero};");
                using (writer.Block($"for (var panel = 0; panel < {(Features + 15) / 16}; panel++)"))
                {
                    for (var lane = 0; lane < 16; lane += dialect.Lanes)
                    {
                        writer.Line($"sums = {dialect.MultiplyAdd(dialect.Load("aRow", lane), dialect.Load("bRow", lane), "sums")};");
                    }

                    writer.Line("aRow = ref Unsafe.Add(ref aRow, aStride);");
                    writer.Line("bRow = ref Unsafe.Add(ref bRow, bStride);");
                }

                writer.Line($"Unsafe.Add(ref c, ((j >> 4) * cStride) + (i * 16) + (j & 15)) = {dialect.Sum("sums")};");
            }

            if (RightRows % 16 != 0)
            {
                writer.Line($"PadLanes.Clear(ref Unsafe.Add(ref c, ({RightRows / 16} * cStride) + (i * 16)), 1, {RightRows % 16});");
            }
        }
    }
}

/// <summary>y[i, k] = Σ_j c[i, j]·b[j, k] within each sample; or y[j, k] = Σ_i c[i, j]·b[i, k].</summary>
internal sealed record RowCombinationsKernel(int ResultRows, int SummedRows, int Features, bool IsTransposed) : Kernel
{
    public override string Stem => $"RowCombinations{ResultRows}x{SummedRows}x{Features}{(IsTransposed ? "Transposed" : "")}";

    public override string Summary => IsTransposed ? "y[j, k] = Σ c[i, j]·b[i, k] within each sample." : "y[i, k] = Σ c[i, j]·b[j, k] within each sample.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float c", "nint cStride", "ref float b", "nint bStride", "ref float y", "nint yStride", "int firstSample", "int endSample"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var weight = IsTransposed
            ? $"((row >> 4) * cStride) + (((sample * {SummedRows}) + term) * 16) + (row & 15)"
            : $"((term >> 4) * cStride) + (((sample * {ResultRows}) + row) * 16) + (term & 15)";
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        using (writer.Block($"for (nint row = 0; row < {ResultRows}; row++)"))
        using (writer.Block($"for (nint panel = 0; panel < {(Features + 15) / 16}; panel++)"))
        {
            for (var lane = 0; lane < 16; lane += dialect.Lanes) writer.Line($"var s{lane} = {dialect.Zero};");
            using (writer.Block($"for (nint term = 0; term < {SummedRows}; term++)"))
            {
                writer.Line($"var weight = {dialect.Broadcast($"Unsafe.Add(ref c, {weight})")};");
                writer.Line($"ref var from = ref Unsafe.Add(ref b, (panel * bStride) + (((sample * {SummedRows}) + term) * 16));");
                for (var lane = 0; lane < 16; lane += dialect.Lanes)
                {
                    writer.Line($"s{lane} = {dialect.MultiplyAdd("weight", dialect.Load("from", lane), $"s{lane}")};");
                }
            }

            writer.Line($"ref var to = ref Unsafe.Add(ref y, (panel * yStride) + (((sample * {ResultRows}) + row) * 16));");
            for (var lane = 0; lane < 16; lane += dialect.Lanes) writer.Line(dialect.Store($"s{lane}", "to", lane));
        }
    }
}
