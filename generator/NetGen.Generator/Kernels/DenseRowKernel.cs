using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// One row of a matrix product: <paramref name="Vectors"/> vectors of outputs side by side, each summed in
/// <paramref name="Split"/> interleaved accumulators so that no sum waits for the one before.
/// </summary>
internal sealed record DenseRowKernel(string Name, BodyShape Shape, bool HasBias, int Vectors, int Split) : Kernel
{
    private const int Unroll = 4;

    public override string Stem => $"Row{Vectors}{Name}{(HasBias ? "" : "WithoutBias")}";

    public override string Summary => $"1 row × {Vectors} vectors of outputs.";

    public override IReadOnlyList<string> Parameters => new DenseTileKernel(Name, Shape, HasBias, 1, Vectors).Parameters;

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var dialect = context.Dialect;
        var panels = Vectors * dialect.Lanes / 16;
        for (var panel = 1; panel < panels; panel++) writer.Line($"ref var w{panel} = ref Unsafe.Add(ref w, {panel} * wStride);");
        for (var v = 0; v < Vectors; v++)
        {
            writer.Line($"var s0_{v} = {(HasBias ? dialect.Load("b", v * dialect.Lanes) : dialect.Zero)};");
            for (var part = 1; part < Split; part++) writer.Line($"var s{part}_{v} = {dialect.Zero};");
        }

        using (writer.Block("for (var left = inputs; left > 0; left -= 16)"))
        {
            writer.Line("var end = left < 16 ? left : 16;");
            using (writer.Block($"for (var k = 0; k < end; k += {Unroll})"))
            {
                for (var k = 0; k < Unroll; k++)
                {
                    writer.Line($"var x{k} = {dialect.Broadcast($"Unsafe.Add(ref x, {k})")};");
                    for (var v = 0; v < Vectors; v++)
                    {
                        var at = v * dialect.Lanes;
                        var sum = $"s{k % Split}_{v}";
                        writer.Line($"{sum} = {dialect.MultiplyAdd($"x{k}", dialect.Load(W(at / 16), (k * 16) + (at % 16)), sum)};");
                    }
                }

                writer.Line($"x = ref Unsafe.Add(ref x, {Unroll});");
                for (var panel = 0; panel < panels; panel++) writer.Line($"{W(panel)} = ref Unsafe.Add(ref {W(panel)}, {Unroll * 16});");
            }

            writer.Line("x = ref Unsafe.Add(ref x, xStride - 16);");
        }

        for (var v = 0; v < Vectors; v++)
        {
            if (Split > 1) writer.Line($"s0_{v} = {Total(v)};");
        }

        new TileStore(Shape, 1, Vectors).Emit(writer, dialect);
    }

    private static string W(int panel) => panel == 0 ? "w" : $"w{panel}";

    private string Total(int vector) => Split == 2
        ? $"s0_{vector} + s1_{vector}"
        : $"(s0_{vector} + s1_{vector}) + (s2_{vector} + s3_{vector})";
}
