using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>Formulas summed over the features of each row.</summary>
internal sealed record RowTotalsKernel(string Name, BodyShape Shape, int Features) : RowTileKernel
{
    public override string Stem => $"{Name}{Features}";

    public override string Summary => $"Σ over {Features} features of {string.Join("; of ", Shape.Formulas.Select(ExpressionText.Of))}.";

    public override IReadOnlyList<string> Parameters =>
        [.. BodyCode.OperandNames(Shape).Select(name => $"ref float {name}"), "nint stride", "ref float sums", "nint rows"];

    public override bool HasRows(int parameter) => parameter >= Shape.Operands.Count || Shape.Operands[parameter] is not OperandKind.Feature;

    protected override void EmitRows(RowTileCode code, int count)
    {
        var (writer, dialect, names) = (code.Writer, code.Dialect, new Names());
        for (var i = 0; i < Shape.Operands.Count; i++)
        {
            var name = BodyCode.OperandName(i);
            if (Shape.Operands[i] is not OperandKind.Feature) code.Rows(name, count);
            if (Shape.Operands[i] is not OperandKind.Row) continue;
            for (var k = 0; k < count; k++) writer.Line($"var {name}Of{k} = {dialect.Broadcast($"{name}Row{k}")};");
        }

        for (var f = 0; f < Shape.Formulas.Count; f++) code.Zero($"sum{f}_", count);
        new RowLoop(writer, dialect, Features).Emit("stride", at =>
        {
            for (var k = 0; k < count; k++)
            {
                var math = new VectorMath(writer, dialect, code.Constants, names);
                for (var f = 0; f < Shape.Formulas.Count; f++)
                {
                    var value = math.Write(Shape.Formulas[f], i => Operand(i, k, at));
                    writer.Line($"sum{f}_{k} += {at.Mask(value, dialect.Zero)};");
                }
            }
        });
        for (var f = 0; f < Shape.Formulas.Count; f++)
        {
            code.Fold($"total{f}", $"sum{f}_", count);
            code.Store($"total{f}", "sums", f, count);
        }
    }

    private string Operand(int index, int row, VectorPlace at)
    {
        var name = BodyCode.OperandName(index);
        return Shape.Operands[index] switch
        {
            OperandKind.Feature => at.LoadFeature(name),
            OperandKind.Row => $"{name}Of{row}",
            _ => at.Load($"{name}Row{row}"),
        };
    }
}
