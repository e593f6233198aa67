using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>An element-wise body over rows of a matrix in panels.</summary>
internal static class BodyPass
{
    /// <summary>Writes the pass over the rows from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public static void Emit(KernelContext context, string name, BodyShape shape, string columns, string stride, string first = "firstRow", string end = "endRow")
    {
        var writer = context.Writer;
        var run = context.Call(new RunKernel($"{name}Run", shape));
        if (shape.Operands.Contains(OperandKind.Sample))
        {
            using (writer.Block($"for (nint panel = 0; panel * 16 < {columns}; panel++)"))
            using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
            {
                Call($"(panel * {stride}) + (sample * sampleRows * 16)", "sample * sampleRows * 16", "panel * 16", "sampleRows * 16", "(panel * sampleStride) + (sample * 16)");
            }

            return;
        }

        if (!shape.Operands.Contains(OperandKind.Feature) && !shape.Operands.Contains(OperandKind.Row))
        {
            using (writer.Block($"if ({stride} == 16)"))
            {
                Call("0", "0", "0", columns);
            }

            using (writer.Block("else")) EmitPanels();
            return;
        }

        EmitPanels();

        void EmitPanels()
        {
            using (writer.Block($"for (nint panel = 0; panel * 16 < {columns}; panel++)"))
            {
                Call($"(panel * {stride}) + ({first} * 16)", $"{first} * 16", "panel * 16", $"({end} - {first}) * 16");
            }
        }

        void Call(string full, string row, string feature, string length, string sample = "")
        {
            var arguments = new[] { BodyCode.At("y", full) }.Concat(BodyCode.ArgumentsAt(shape, full, row, feature, sample)).Append(length);
            writer.Line($"{run}({string.Join(", ", arguments)});");
        }
    }
}

/// <summary>Clears the pad lanes of results that are not zero where all operands are.</summary>
internal static class PadPass
{
    public static void Emit(CodeWriter writer, BodyShape shape, string used, string columns, string stride)
    {
        var results = Enumerable.Range(0, shape.Formulas.Count).Where(i => !shape.KeepsZero(i)).Select(BodyCode.ResultName).ToList();
        if (results.Count == 0) return;
        using (writer.Block($"if ({used} < {columns})"))
        {
            foreach (var result in results)
            {
                writer.Line($"PadLanes.Clear(ref Unsafe.Add(ref {result}, (({columns} >> 4) - 1) * {stride} + (firstRow * 16)), endRow - firstRow, {used} & 15);");
            }
        }
    }
}
