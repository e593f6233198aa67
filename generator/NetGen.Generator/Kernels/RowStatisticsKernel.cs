using NetGen.Analyzers.Layers;
using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>Of each row, the mean and the factor that a normalisation gives its deviations.</summary>
/// <param name="Kind">The normalisation.</param>
/// <param name="Features">The features of a row.</param>
/// <param name="Epsilon">What keeps it from dividing by zero.</param>
internal sealed record RowStatisticsKernel(RowNormalizationKind Kind, int Features, float Epsilon) : RowTileKernel
{
    public override string Stem => $"{Kind}Statistics{Features}";

    public override string Summary => Kind switch
    {
        RowNormalizationKind.Layer => $"Of each row of {Features}: its mean μ, and 1/√(σ² + {Epsilon}).",
        RowNormalizationKind.Rms => $"Of each row of {Features}: 1/√(mean(x²) + {Epsilon}).",
        _ => $"Of each row of {Features}: 1/max(√Σx², {Epsilon}).",
    };

    public override IReadOnlyList<string> Parameters => ["ref float x", "nint stride", "ref float statistics", "nint rows"];

    protected override void EmitRows(RowTileCode code, int count)
    {
        var (writer, dialect) = (code.Writer, code.Dialect);
        var loop = new RowLoop(writer, dialect, Features, canKeep: Kind is RowNormalizationKind.Layer);
        code.Rows("x", count);
        if (Kind is not RowNormalizationKind.Layer)
        {
            code.Zero("square", count);
            loop.Emit("stride", at =>
            {
                for (var k = 0; k < count; k++) writer.Line($"square{k} = {dialect.MultiplyAdd(at.Load($"xRow{k}"), at.Load($"xRow{k}"), $"square{k}")};");
            });
            code.Fold("squares", "square", count);
            EmitFactor(code, count);
            return;
        }

        // Sums of rows that are kept begin with their first vector.
        void Zero(string name)
        {
            if (!loop.KeepsRows) code.Zero(name, count);
        }

        void Sum(VectorPlace at, string name, string first, string next) =>
            writer.Line(loop.KeepsRows && at.IsFirst ? $"var {name} = {first};" : $"{name} = {next};");
        Zero("sum");
        loop.Emit("stride", at =>
        {
            for (var k = 0; k < count; k++)
            {
                if (loop.KeepsRows) writer.Line($"var {Kept(at, k)} = {at.Load($"xRow{k}")};");

                // Additions are what is scarce; 1·x + sum, which is the same, goes where the multiplications go.
                var one = dialect.HasManyRegisters ? code.Constants.Name(1) : null;
                Sum(at, $"sum{k}", X(at, k), one is null ? $"sum{k} + {X(at, k)}" : dialect.MultiplyAdd(X(at, k), one, $"sum{k}"));
            }
        });
        code.Fold("sums", "sum", count);
        writer.Line($"var center = sums * {RowTileCode.Number(1f / Features, count)};");
        for (var k = 0; k < count; k++) writer.Line($"var center{k} = {dialect.Broadcast(RowTileCode.Element("center", k, count))};");

        // A second pass, so that small deviations from a large mean keep their digits; what the mean lost in rounding is put back.
        Zero("rest");
        Zero("square");
        var names = new Names();
        loop.Emit("stride", at =>
        {
            for (var k = 0; k < count; k++)
            {
                var d = names.New("d");
                writer.Line($"var {d} = {at.Mask($"{X(at, k)} - center{k}", dialect.Zero)};");
                Sum(at, $"rest{k}", d, $"rest{k} + {d}");
                Sum(at, $"square{k}", $"{d} * {d}", dialect.MultiplyAdd(d, d, $"square{k}"));
            }
        });
        code.Fold("rests", "rest", count);
        code.Fold("squares", "square", count);
        writer.Line($"var offset = rests * {RowTileCode.Number(1f / Features, count)};");
        writer.Line("var mean = center + offset;");
        code.Store("mean", "statistics", 0, count);
        EmitFactor(code, count);

        string X(VectorPlace at, int k) => loop.KeepsRows ? Kept(at, k) : at.Load($"xRow{k}");
    }

    private static string Kept(VectorPlace at, int row) => $"x{row}At{at.Panel}";

    private void EmitFactor(RowTileCode code, int count)
    {
        var (share, epsilon) = (RowTileCode.Number(1f / Features, count), RowTileCode.Number(Epsilon, count));
        var size = Kind switch
        {
            RowNormalizationKind.Layer => Root($"(((squares - (rests * offset)) * {share}) + {epsilon})", count),
            RowNormalizationKind.Rms => Root($"((squares * {share}) + {epsilon})", count),
            _ => count == 1 ? $"MathF.Max(MathF.Sqrt(squares), {epsilon})" : $"Vector128.Max(Vector128.Sqrt(squares), {epsilon})",
        };
        code.Writer.Line($"var factor = {RowTileCode.Number(1, count)} / {size};");
        code.Store("factor", "statistics", 1, count);
    }

    private static string Root(string value, int count) => count == 1 ? $"MathF.Sqrt{value}" : $"Vector128.Sqrt{value}";
}
