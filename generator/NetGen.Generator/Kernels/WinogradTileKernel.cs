using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>
/// Bᵀ·d·B or A·dy·Aᵀ of one tile of an image, all panels: the values at some rows of the points. Rows outside of the image are zeros, which
/// of its columns are outside is known.
/// </summary>
/// <param name="Outputs">m of F(m × m, 3 × 3).</param>
/// <param name="IsGradient">Whether the tile is one of the output's gradient, m × m, instead of the input's, (m + 2) × (m + 2).</param>
/// <param name="FirstRow">The first row of points.</param>
/// <param name="Rows">How many rows of points.</param>
/// <param name="Side">Which of its columns are outside.</param>
internal sealed record WinogradTileKernel(int Outputs, bool IsGradient, int FirstRow, int Rows, ImageSide Side = ImageSide.None) : Kernel
{
    /// <summary>Rows and columns of the tile.</summary>
    public int Size => IsGradient ? Outputs : Outputs + 2;

    public override string Stem => $"Winograd{Outputs}{(IsGradient ? "GradientTile" : "Tile")}{FirstRow}{(Side is ImageSide.None ? "" : $"{Side}")}";

    public override string Summary =>
        $"{(IsGradient ? "A·dy·Aᵀ" : "Bᵀ·d·B")} of a tile of {Size} × {Size} pixels: rows {FirstRow} to {FirstRow + Rows - 1} of the points"
        + Side switch { ImageSide.Left => "; the first column is outside.", ImageSide.Right => "; the last column is outside.", _ => "." };

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "nint corner", "nint rowStride", "int firstRow", "int endRow", "ref float zeros",
        "ref float v", "nint vStride", "nint pitch", "int panels",
    ];

    private IReadOnlyList<Expression> Points => IsGradient ? WinogradTransforms.OutputGradient() : WinogradTransforms.Input(Outputs);

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var (points, wanted) = (Points, Points.Skip(FirstRow).Take(Rows).ToList());
        if (dialect.HasManyRegisters) EmitInRegisters(writer, dialect, points, wanted);
        else EmitThroughMemory(context, points, wanted);
    }

    // The column that is zeros; -1 for none.
    private int Outside => Side switch { ImageSide.Left => 0, ImageSide.Right => Size - 1, _ => -1 };

    private void EmitThroughMemory(KernelContext context, IReadOnlyList<Expression> points, IReadOnlyList<Expression> wanted)
    {
        var (writer, lanes) = (context.Writer, context.Dialect.Lanes);
        writer.Line($"var rowPitch = {points.Count} * pitch;");
        using (writer.Block("for (var panel = 0; panel < panels; panel++)"))
        {
            EmitRows(writer);
            using (writer.Block($"for (nint lane = 0; lane < 16; lane += {lanes})"))
            {
                new WinogradPasses(context, wanted, points, Size).Emit(
                    row => $"Unsafe.Add(ref x{row}, (column * 16) + lane)",
                    (row, column) => $"Unsafe.Add(ref v, ({row} * rowPitch) + ({column} * pitch) + lane)",
                    column => $"Unsafe.Add(ref v, (row * rowPitch) + ({column} * pitch) + lane)");
            }

            EmitNextPanel(writer);
        }
    }

    // Half of the points of F(4 × 4, 3 × 3) at a time: more would not stay in registers.
    private void EmitInRegisters(CodeWriter writer, Dialect dialect, IReadOnlyList<Expression> points, IReadOnlyList<Expression> wanted)
    {
        var constants = new VectorConstants(dialect);
        var names = new Names();
        var body = new CodeWriter(writer.Depth);
        using (body.Block("for (var panel = 0; panel < panels; panel++)"))
        {
            EmitRows(body);
            var middle = new string[Rows, Size];
            for (var column = 0; column < Size; column++)
            {
                if (column == Outside) continue;
                var math = new VectorMath(body, dialect, constants, names);
                for (var row = 0; row < Rows; row++) middle[row, column] = math.Write(wanted[row], i => dialect.Load($"x{i}", column * 16));
            }

            body.Line("ref var to = ref v;");
            for (var row = 0; row < Rows; row++)
            {
                var math = new VectorMath(body, dialect, constants, names);
                foreach (var point in points.Select(p => p.Substitute(i => i == Outside ? 0 : Expression.Operand(i))))
                {
                    body.Line(dialect.Store(math.Write(point, i => middle[row, i]), "to", 0));
                    body.Line("to = ref Unsafe.Add(ref to, pitch);");
                }
            }

            EmitNextPanel(body);
        }

        constants.Declare(writer);
        writer.Append(body);
    }

    private void EmitRows(CodeWriter writer)
    {
        for (var row = 0; row < Size; row++)
        {
            var inside = row == 0 ? "firstRow <= 0 && endRow > 0" : $"{row} >= firstRow && {row} < endRow";
            writer.Line($"ref var x{row} = ref ({inside} ? ref Unsafe.Add(ref x, corner + ({row} * rowStride)) : ref zeros);");
        }
    }

    private static void EmitNextPanel(CodeWriter writer)
    {
        writer.Line("x = ref Unsafe.Add(ref x, xStride);");
        writer.Line("v = ref Unsafe.Add(ref v, vStride);");
    }
}
