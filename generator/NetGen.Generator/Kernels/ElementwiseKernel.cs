using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>An element-wise body over rows of a matrix in panels.</summary>
internal sealed record ElementwiseKernel(string Name, BodyShape Shape, int Features) : Kernel
{
    public override string Stem => Name;

    public override string Summary => $"{Name}, element by element, over rows of {Features} features.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
        ["ref float y", .. BodyCode.Parameters(Shape), "nint stride", "int firstRow", "int endRow"];

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var run = context.Call(new RunKernel($"{Name}Run", Shape));
        var panels = (Features + 15) / 16;
        if (!Shape.Operands.Contains(OperandKind.Feature) && !Shape.Operands.Contains(OperandKind.Row) && panels > 1)
        {
            // One row lies in one piece.
            using (writer.Block("if (stride == 16)"))
            {
                Call(writer, run, "0", "0", "0", $"{panels * 16}");
                ClearPads(writer, $"{(panels - 1) * 16}", "1");
                writer.Line("return;");
            }
        }

        writer.Line("nint first = firstRow * 16;");
        writer.Line("nint length = (endRow - firstRow) * 16;");
        if (panels == 1)
        {
            Call(writer, run, "first", "first", "0", "length");
        }
        else
        {
            using (writer.Block($"for (nint panel = 0; panel < {panels}; panel++)"))
            {
                Call(writer, run, "(panel * stride) + first", "first", "panel * 16", "length");
            }
        }

        ClearPads(writer, panels == 1 ? "first" : $"({panels - 1} * stride) + first", "endRow - firstRow");
    }

    private void Call(CodeWriter writer, string run, string full, string row, string feature, string length)
    {
        var arguments = new[] { BodyCode.At("y", full) }.Concat(BodyCode.ArgumentsAt(Shape, full, row, feature)).Append(length);
        writer.Line($"{run}({string.Join(", ", arguments)});");
    }

    private void ClearPads(CodeWriter writer, string offset, string rows) => PadCode.Clear(writer, Shape, Features, offset, rows);
}

/// <summary>Keeps pad lanes zero where a formula does not.</summary>
internal static class PadCode
{
    /// <summary>Clears the pad lanes of the results that are not zero at zero; <paramref name="offset"/> is where the last panel's rows begin.</summary>
    public static void Clear(CodeWriter writer, BodyShape shape, int features, string offset, string rows)
    {
        if (features % 16 == 0) return;
        for (var i = 0; i < shape.Formulas.Count; i++)
        {
            if (!shape.KeepsZero(i)) Clear(writer, BodyCode.ResultName(i), features, offset, rows);
        }
    }

    /// <summary>Clears the pad lanes of <paramref name="name"/>.</summary>
    public static void Clear(CodeWriter writer, string name, int features, string offset, string rows) =>
        writer.Line($"PadLanes.Clear({BodyCode.At(name, offset)}, {rows}, {features % 16});");
}
