using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>A formula summed over all rows, one sum a feature; over all features too when the parameter is one number.</summary>
internal sealed record ReduceRowsKernel(string Name, BodyShape Shape, bool IsScalar) : Kernel
{
    public override string Stem => $"{(IsScalar ? "SumAll" : "SumRows")}{Name}";

    public override string Summary => $"Σ over {(IsScalar ? "all elements" : "rows")} of {ExpressionText.Of(Shape.Formulas[0])}.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float y", .. BodyCode.Parameters(Shape), "nint stride", "int features", "int rows", "int part", "int parts"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        writer.Line("nint panels = (features + 15) >> 4;");
        if (IsScalar)
        {
            writer.Line("if (part != 0) return;");
            for (var v = 0; v < 16; v += dialect.Lanes) writer.Line($"var s{v} = {dialect.Zero};");
            using (writer.Block("for (nint panel = 0; panel < panels; panel++)")) EmitRows(context);
            writer.Line($"y = {dialect.Sum(Tree(Enumerable.Range(0, dialect.VectorsPerRow).Select(v => $"s{v * dialect.Lanes}").ToList()))};");
            return;
        }

        using (writer.Block("for (var panel = panels * part / parts; panel < panels * (part + 1) / parts; panel++)"))
        {
            for (var v = 0; v < 16; v += dialect.Lanes) writer.Line($"var s{v} = {dialect.Zero};");
            EmitRows(context);
            for (var v = 0; v < 16; v += dialect.Lanes) writer.Line(dialect.Store($"s{v}", "Unsafe.Add(ref y, panel * 16)", v));
        }
    }

    private void EmitRows(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var constants = new VectorConstants(dialect);
        var names = new Names();
        var body = new CodeWriter(writer.Depth);
        using (body.Block("for (nint i = 0; i < rows * 16; i += 16)"))
        {
            for (var v = 0; v < 16; v += dialect.Lanes)
            {
                var math = new VectorMath(body, dialect, constants, names);
                var value = math.Write(Shape.Formulas[0], i => Operand(dialect, i, v));
                body.Line($"s{v} += {value};");
            }
        }

        constants.Declare(writer);
        writer.Append(body);
    }

    private string Operand(Dialect dialect, int index, int lane)
    {
        var name = BodyCode.OperandName(index);
        return Shape.Operands[index] switch
        {
            OperandKind.Full => dialect.Lanes == 1
                ? $"Unsafe.Add(ref {name}, (panel * stride) + i + {lane})"
                : dialect.Load($"Unsafe.Add(ref {name}, (panel * stride) + i)", lane),
            OperandKind.Row => dialect.Broadcast($"Unsafe.Add(ref {name}, i)"),
            OperandKind.Feature => dialect.Lanes == 1
                ? $"Unsafe.Add(ref {name}, (panel * 16) + {lane})"
                : dialect.Load($"Unsafe.Add(ref {name}, panel * 16)", lane),
            _ => dialect.Broadcast(name),
        };
    }

    private static string Tree(List<string> terms)
    {
        while (terms.Count > 1)
        {
            terms = [.. Enumerable.Range(0, terms.Count / 2).Select(i => $"({terms[2 * i]} + {terms[(2 * i) + 1]})")];
        }

        return terms[0];
    }
}
