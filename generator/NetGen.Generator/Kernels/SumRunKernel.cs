using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>Formulas summed over one run of 16-float rows that lie one behind the other: 16 sums each.</summary>
internal sealed record SumRunKernel(string Name, BodyShape Shape) : Kernel
{
    // Sums side by side, so that an addition does not wait for the one before.
    private const int Chains = 4;

    public override string Stem => Name;

    public override string Summary => $"Σ over rows of {string.Join("; of ", Shape.Formulas.Select(ExpressionText.Of))}.";

    public override IReadOnlyList<string> Parameters => ["ref float y", .. BodyCode.Parameters(Shape), "nint length"];

    public override void Emit(KernelContext context)
    {
        var dialect = context.Dialect;
        var constants = new VectorConstants(dialect);
        var body = new CodeWriter(context.Writer.Depth);
        if (dialect.Lanes == 1)
        {
            using (body.Block("for (nint lane = 0; lane < 16; lane++)")) EmitSums(body, dialect, constants, 1);
        }
        else
        {
            EmitSums(body, dialect, constants, Math.Max(1, Chains / dialect.VectorsPerRow));
        }

        constants.Declare(context.Writer);
        context.Writer.Append(body);
    }

    // The scalar width goes through the rows lane by lane.
    private static IEnumerable<int> Offsets(Dialect dialect) => Enumerable.Range(0, dialect.Lanes == 1 ? 1 : dialect.VectorsPerRow).Select(v => v * dialect.Lanes);

    private void EmitSums(CodeWriter writer, Dialect dialect, VectorConstants constants, int rows)
    {
        var names = new Names();
        for (var i = 0; i < Shape.Operands.Count; i++)
        {
            if (Shape.Operands[i] is not (OperandKind.Feature or OperandKind.Sample)) continue;
            foreach (var lane in Offsets(dialect)) writer.Line($"var {BodyCode.OperandName(i)}At{lane} = {Load(dialect, BodyCode.OperandName(i), "0", lane)};");
        }

        foreach (var sum in Sums(dialect, rows)) writer.Line($"var {sum} = {dialect.Zero};");
        writer.Line("nint i = 0;");
        if (rows > 1)
        {
            using (writer.Block($"for (; i + {rows * 16} <= length; i += {rows * 16})"))
            {
                for (var row = 0; row < rows; row++) EmitRow(writer, dialect, constants, names, row);
            }
        }

        using (writer.Block("for (; i < length; i += 16)")) EmitRow(writer, dialect, constants, names, 0);
        for (var f = 0; f < Shape.Formulas.Count; f++)
        {
            foreach (var lane in Offsets(dialect))
            {
                var sum = string.Join(" + ", Enumerable.Range(0, rows).Select(row => Sum(f, row, lane)));
                writer.Line(dialect.Lanes == 1
                    ? $"Unsafe.Add(ref {BodyCode.ResultName(f)}, lane) = {sum};"
                    : dialect.Store($"({sum})", BodyCode.ResultName(f), lane));
            }
        }
    }

    private void EmitRow(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names, int row)
    {
        foreach (var lane in Offsets(dialect))
        {
            var math = new VectorMath(writer, dialect, constants, names);
            for (var f = 0; f < Shape.Formulas.Count; f++)
            {
                var value = math.Write(Shape.Formulas[f], i => Operand(dialect, i, row, lane));
                writer.Line($"{Sum(f, row, lane)} += {value};");
            }
        }
    }

    private string Operand(Dialect dialect, int index, int row, int lane)
    {
        var name = BodyCode.OperandName(index);
        return Shape.Operands[index] switch
        {
            OperandKind.Feature or OperandKind.Sample => $"{name}At{lane}",
            OperandKind.Row => dialect.Broadcast($"Unsafe.Add(ref {name}, {(row == 0 ? "i" : $"i + {row * 16}")})"),
            OperandKind.Scalar => dialect.Broadcast(name),
            _ => Load(dialect, name, "i", (row * 16) + lane),
        };
    }

    private static string Load(Dialect dialect, string name, string index, int offset) => dialect.Lanes == 1
        ? $"Unsafe.Add(ref {name}, {(index == "0" ? "lane" : $"{index} + lane")})"
        : dialect.Load(index == "0" ? name : $"Unsafe.Add(ref {name}, {index})", offset);

    private IEnumerable<string> Sums(Dialect dialect, int rows) =>
        from f in Enumerable.Range(0, Shape.Formulas.Count)
        from row in Enumerable.Range(0, rows)
        from lane in Offsets(dialect)
        select Sum(f, row, lane);

    private static string Sum(int formula, int row, int lane) => $"s{formula}_{row}_{lane}";
}
