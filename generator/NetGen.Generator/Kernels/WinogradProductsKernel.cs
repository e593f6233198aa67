using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The products of all points of up to <paramref name="Tiles"/> tiles: [tiles × inputs]·[inputs × outputs] for the points of a row at
/// once, then Aᵀ along the row while the sums are in registers. Tiles lie interleaved in groups of four.
/// </summary>
/// <param name="Outputs">m of F(m × m, 3 × 3).</param>
/// <param name="Tiles">Tiles of the register tile, at most four.</param>
internal sealed record WinogradProductsKernel(int Outputs, int Tiles) : Kernel
{
    /// <summary>Tiles of a group.</summary>
    public const int Group = 4;

    private int Points => Outputs + 2;

    public override string Stem => $"Winograd{Outputs}Products{Tiles}";

    public override string Summary => $"{Points} × {Points} points × {Tiles} tiles × all outputs.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float v", "ref float u", "ref float z", "int inputs", "int columns"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var constants = new VectorConstants(dialect);
        var body = new CodeWriter(writer.Depth);
        using (body.Block($"for (nint row = 0; row < {Points}; row++)"))
        using (body.Block($"for (nint column = 0; column < columns; column += {dialect.Lanes})"))
        {
            body.Line($"ref var a = ref Unsafe.Add(ref v, row * {Points * Group * 16});");
            body.Line($"ref var w = ref Unsafe.Add(ref u, (((row * columns) + (column & ~15)) * inputs * {Points}) + (column & 15));");
            for (var tile = 0; tile < Tiles; tile++)
            {
                body.Line(string.Join(" ", Enumerable.Range(0, Points).Select(p => $"var s{tile}_{p} = {dialect.Zero};")));
            }

            using (body.Block("for (var left = inputs; left > 0; left -= 16)"))
            {
                body.Line("var end = left < 16 ? left : 16;");
                using (body.Block("for (var k = 0; k < end; k++)")) EmitStep(body, dialect);
                body.Line($"a = ref Unsafe.Add(ref a, {(Points * Points * Group * 16) - 16});");
            }

            body.Line($"ref var y = ref Unsafe.Add(ref z, ((column & ~15) * {Points * Outputs * Group}) + (row * {Outputs * Group * 16}) + (column & 15));");
            EmitInverse(body, dialect, constants);
        }

        constants.Declare(writer);
        writer.Append(body);
    }

    private void EmitStep(CodeWriter writer, Dialect dialect)
    {
        for (var point = 0; point < Points; point++)
        {
            writer.Line($"var w{point} = {dialect.Load("w", point * 16)};");
            for (var tile = 0; tile < Tiles; tile++)
            {
                var input = dialect.Broadcast($"Unsafe.Add(ref a, {((point * Group) + tile) * 16})");
                writer.Line($"s{tile}_{point} = {dialect.MultiplyAdd(input, $"w{point}", $"s{tile}_{point}")};");
            }
        }

        writer.Line("a = ref Unsafe.Add(ref a, 1);");
        writer.Line($"w = ref Unsafe.Add(ref w, {Points * 16});");
    }

    private void EmitInverse(CodeWriter writer, Dialect dialect, VectorConstants constants)
    {
        var names = new Names();
        for (var tile = 0; tile < Tiles; tile++)
        {
            var math = new VectorMath(writer, dialect, constants, names);
            var formulas = WinogradTransforms.Output(Outputs);
            for (var output = 0; output < Outputs; output++)
            {
                var value = math.Write(formulas[output], i => $"s{tile}_{i}");
                writer.Line(dialect.Store(value, "y", ((output * Group) + tile) * 16));
            }
        }
    }
}
