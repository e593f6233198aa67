using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>A formula summed over the features of each row.</summary>
internal sealed record RowSumKernel(string Name, BodyShape Shape, int Features) : Kernel
{
    public override string Stem => $"RowSum{Name}{Features}";

    public override string Summary => $"y(row) = Σ over {Features} features of {ExpressionText.Of(Shape.Formulas[0])}.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float y", .. BodyCode.Parameters(Shape), "nint stride", "int firstRow", "int endRow"];

    public override void Emit(KernelContext context)
    {
        var (outer, dialect) = (context.Writer, context.Dialect);
        var constants = new VectorConstants(dialect);
        var writer = new CodeWriter(outer.Depth);
        var names = new Names();
        using (writer.Block("for (nint row = firstRow; row < endRow; row++)"))
        {
            for (var i = 0; i < Shape.Operands.Count; i++)
            {
                writer.Line($"ref var {BodyCode.OperandName(i)}Row = ref Unsafe.Add(ref {BodyCode.OperandName(i)}, row * 16);");
            }

            writer.Line($"var sums = {dialect.Zero};");
            new RowLoop(writer, dialect, Features).Emit("stride", at =>
            {
                var math = new VectorMath(writer, dialect, constants, names);
                var value = math.Write(Shape.Formulas[0], i => Shape.Operands[i] is OperandKind.Row
                    ? dialect.Broadcast($"{BodyCode.OperandName(i)}Row")
                    : at.Load($"{BodyCode.OperandName(i)}Row"));
                writer.Line($"sums += {at.Mask(value, dialect.Zero)};");
            });
            writer.Line($"Unsafe.Add(ref y, row * 16) = {dialect.Sum("sums")};");
            writer.Line("PadLanes.Clear(ref Unsafe.Add(ref y, row * 16), 1, 1);");
        }

        constants.Declare(outer);
        outer.Append(writer);
    }
}
