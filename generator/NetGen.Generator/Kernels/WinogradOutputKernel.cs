using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The other half of the inverse transform of a tile, Aᵀ down its columns, then the body, in registers, for the outputs that the image has.
/// </summary>
/// <param name="Outputs">m of F(m × m, 3 × 3).</param>
internal sealed record WinogradOutputKernel(int Outputs) : Kernel
{
    private const int Group = WinogradProductsKernel.Group;

    private int Points => Outputs + 2;

    public override string Stem => $"Winograd{Outputs}Output";

    public override string Summary => $"{Outputs} × {Outputs} outputs of a tile.";

    public override bool TakesBody => true;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float z", "ref float y", .. TileBodyKernel.SlotParameters, "nint pixel", "nint yStride", "nint rowStride", "int rows", "int columns", "int outputs",
    ];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var constants = new VectorConstants(dialect);
        var names = new Names();
        var body = new CodeWriter(writer.Depth);
        using (body.Block($"for (nint output = 0; output < outputs; output += {dialect.Lanes})"))
        {
            body.Line($"ref var tile = ref Unsafe.Add(ref z, ((output & ~15) * {Points * Outputs * Group}) + (output & 15));");
            body.Line($"var start = {TileBodyKernel.Start(dialect, "output")};");
            body.Line("var panel = ((output >> 4) * yStride) + (output & 15);");
            using (body.Block("for (nint column = 0; column < columns; column++)"))
            {
                body.Line("var row = pixel + (column * 16);");
                var math = new VectorMath(body, dialect, constants, names);
                var sums = WinogradTransforms.Output(Outputs).Select(formula => math.Write(formula, Point)).ToList();
                for (var row = 0; row < Outputs; row++) EmitRow(body, row, sums[row]);
                body.Line($"tile = ref Unsafe.Add(ref tile, {Group * 16});");
            }
        }

        constants.Declare(writer);
        writer.Append(body);

        string Point(int row) => dialect.Load("tile", row * Outputs * Group * 16);
    }

    private static void EmitRow(CodeWriter writer, int row, string sum)
    {
        var store = $"TBody.Store(TBody.HasBias ? {sum} + start : {sum}, ref y, {TileBodyKernel.StoreArguments}, panel + row, row, output);";
        if (row == 0)
        {
            writer.Line(store);
            return;
        }

        using (writer.Block($"if (rows > {row})"))
        {
            writer.Line("row += rowStride;");
            writer.Line(store);
        }
    }
}
