using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>Which rows are not one value throughout.</summary>
internal sealed record StepMaskKernel(int Features, float Value) : Kernel
{
    public override string Stem => $"StepMask{Features}";

    public override string Summary => $"mask(row) = 0 where all {Features} features are {CodeWriter.Literal(Value)}, else 1.";

    public override IReadOnlyList<string> Parameters => ["ref float x", "nint stride", "ref float mask", "int firstRow", "int endRow"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        writer.Line($"var value = {dialect.Broadcast(CodeWriter.Literal(Value))};");
        writer.Line($"var one = {dialect.Broadcast("1f")};");
        writer.Line($"var zero = {dialect.Zero};");
        using (writer.Block("for (nint row = firstRow; row < endRow; row++)"))
        {
            writer.Line("ref var xRow = ref Unsafe.Add(ref x, row * 16);");
            writer.Line("var others = zero;");

            // What is not a number is neither at least the value nor at most: it counts.
            new RowLoop(writer, dialect, Features).Emit("stride", at =>
            {
                var atMost = dialect.Select(Comparison.GreaterOrEqual, "value", at.Load("xRow"), "zero", "one");
                var differs = dialect.Select(Comparison.GreaterOrEqual, at.Load("xRow"), "value", atMost, "one");
                writer.Line($"others += {at.Mask(differs, "zero")};");
            });
            writer.Line("ref var maskRow = ref Unsafe.Add(ref mask, row * 16);");
            writer.Line("PadLanes.Clear(ref maskRow, 1, 1);");
            writer.Line($"maskRow = {dialect.Sum("others")} > 0 ? 1 : 0;");
        }
    }
}
