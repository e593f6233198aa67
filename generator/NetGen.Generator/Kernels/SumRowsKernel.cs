using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>Formulas summed over groups of rows, one sum a feature and group.</summary>
internal sealed record SumRowsKernel(string Name, BodyShape Shape) : Kernel
{
    public override string Stem => $"Sum{Name}";

    public override string Summary => $"Σ over the rows of each group of {string.Join("; of ", Shape.Formulas.Select(ExpressionText.Of))}.";

    public override IReadOnlyList<string> Parameters => ["ref float y", .. BodyCode.Parameters(Shape), .. PanelGroups.Parameters];

    public override void Emit(KernelContext context)
    {
        var run = context.Call(new SumRunKernel($"Sum{Name}Run", Shape));
        var operands = BodyCode.ArgumentsAt(Shape with { Formulas = [Shape.Formulas[0]] }, PanelGroups.Rows, "group * rows * 16", "panel * 16", PanelGroups.Group);
        var targets = BodyCode.ExtraResults(Shape).Select(name => BodyCode.At(name, PanelGroups.Group));
        var arguments = operands.Prepend(BodyCode.At("y", PanelGroups.Group)).Concat(targets).Append("(nint)rows * 16");
        PanelGroups.Emit(context.Writer, $"{run}({string.Join(", ", arguments)});");
    }
}
