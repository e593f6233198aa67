using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The other half of the inverse transform of a tile, Aᵀ down its columns, then bias and body, in registers, for the outputs that the image has.
/// </summary>
/// <param name="Outputs">m of F(m × m, 3 × 3).</param>
/// <param name="Name">Names the body.</param>
/// <param name="Shape">The body.</param>
/// <param name="HasBias">Whether there is a bias.</param>
internal sealed record WinogradOutputKernel(int Outputs, string Name, BodyShape Shape, bool HasBias) : Kernel
{
    private const int Group = WinogradProductsKernel.Group;

    private int Points => Outputs + 2;

    public override string Stem => $"Winograd{Outputs}Output{Name}{(HasBias ? "" : "WithoutBias")}";

    public override string Summary => $"{Outputs} × {Outputs} outputs of a tile{(HasBias ? ", bias" : "")}{(Name.Length == 0 ? "" : $", {Name}")}.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float z", .. HasBias ? new[] { "ref float b" } : [], "ref float y", .. BodyCode.Parameters(Shape),
        "nint yStride", "nint rowStride", "int rows", "int columns", "int outputs",
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
            body.Line("var panel = ((output >> 4) * yStride) + (output & 15);");
            foreach (var name in Moving) body.Line($"ref var {name}Panel = ref Unsafe.Add(ref {name}, panel);");
            if (HasBias) body.Line($"var bias = {dialect.Load("Unsafe.Add(ref b, output)", 0)};");
            using (body.Block("for (nint column = 0; column < columns; column++)"))
            {
                body.Line("var pixel = column * 16;");
                var math = new VectorMath(body, dialect, constants, names);
                var sums = WinogradTransforms.Output(Outputs).Select(formula => math.Write(formula, Point)).ToList();
                for (var row = 0; row < Outputs; row++) EmitRow(row, HasBias ? $"{sums[row]} + bias" : sums[row]);
                body.Line($"tile = ref Unsafe.Add(ref tile, {Group * 16});");
            }
        }

        constants.Declare(writer);
        writer.Append(body);

        string Point(int row) => dialect.Load("tile", row * Outputs * Group * 16);

        void EmitRow(int row, string sum)
        {
            if (row == 0)
            {
                EmitStore(body, dialect, new VectorMath(body, dialect, constants, names), sum);
                return;
            }

            using (body.Block($"if (rows > {row})"))
            {
                body.Line("pixel += rowStride;");
                EmitStore(body, dialect, new VectorMath(body, dialect, constants, names), sum);
            }
        }
    }

    // What lies like the result.
    private IEnumerable<string> Moving => BodyCode.ExtraResults(Shape).Prepend("y")
        .Concat(Enumerable.Range(0, Shape.Operands.Count).Where(i => Shape.Operands[i] is OperandKind.Full).Select(BodyCode.OperandName));

    private void EmitStore(CodeWriter writer, Dialect dialect, VectorMath math, string sum)
    {
        var results = BodyCode.Write(math, Shape, sum, i => Shape.Operands[i] switch
        {
            OperandKind.Full => dialect.Load($"Unsafe.Add(ref {BodyCode.OperandName(i)}Panel, pixel)", 0),
            OperandKind.Row => dialect.Broadcast($"Unsafe.Add(ref {BodyCode.OperandName(i)}, pixel)"),
            OperandKind.Feature => dialect.Load($"Unsafe.Add(ref {BodyCode.OperandName(i)}, output)", 0),
            _ => dialect.Broadcast(BodyCode.OperandName(i)),
        });
        for (var i = 0; i < results.Count; i++)
        {
            writer.Line(dialect.Store(results[i], $"Unsafe.Add(ref {BodyCode.ResultName(i)}Panel, pixel)", 0));
        }
    }
}
