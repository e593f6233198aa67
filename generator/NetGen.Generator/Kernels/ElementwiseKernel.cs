using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>An element-wise body over rows of a matrix in panels.</summary>
internal sealed record ElementwiseKernel(string Name, BodyShape Shape) : Kernel
{
    public override string Stem => Name;

    public override string Summary => $"{Name}, element by element.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
        ["ref float y", .. BodyCode.Parameters(Shape), "nint stride", "int features", "int firstRow", "int endRow"];

    public override void Emit(KernelContext context)
    {
        context.Writer.Line("var columns = (features + 15) & ~15;");
        BodyPass.Emit(context, Name, Shape, "columns", "stride");
        PadPass.Emit(context.Writer, Shape, "features", "columns", "stride");
    }
}
