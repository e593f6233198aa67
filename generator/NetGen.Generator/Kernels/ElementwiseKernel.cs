using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>An element-wise body over rows of a matrix in panels.</summary>
internal sealed record ElementwiseKernel(string Name, BodyShape Shape) : Kernel
{
    public override string Stem => Name;

    public override string Summary => $"{Name}, element by element.";

    // One run a sample and panel is many of them: too many for code that is compiled twice.
    public override bool IsHot => HasSampleOperands;

    public override IReadOnlyList<string> Parameters => HasSampleOperands
        ? ["ref float y", .. BodyCode.Parameters(Shape), "nint stride", "int features", "nint sampleStride", "int sampleRows", "int firstSample", "int endSample"]
        : ["ref float y", .. BodyCode.Parameters(Shape), "nint stride", "int features", "int firstRow", "int endRow"];

    private bool HasSampleOperands => Shape.Operands.Contains(OperandKind.Sample);

    public override void Emit(KernelContext context)
    {
        if (HasSampleOperands && !Enumerable.Range(0, Shape.Formulas.Count).All(Shape.KeepsZero))
        {
            context.Writer.Line("var firstRow = firstSample * sampleRows;");
            context.Writer.Line("var endRow = endSample * sampleRows;");
        }

        context.Writer.Line("var columns = (features + 15) & ~15;");
        BodyPass.Emit(context, Name, Shape, "columns", "stride");
        PadPass.Emit(context.Writer, Shape, "features", "columns", "stride");
    }
}
