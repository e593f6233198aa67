using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>A gradient in panels of 16 rows, for batches large enough to have rows as lanes.</summary>
internal sealed record TransposeRowsKernel : Kernel
{
    public override string Stem => "TransposeRows";

    public override string Summary => "dy in panels of 16 rows, for the data gradients of larger batches; each part has its own features.";

    public override bool IsVectorized => false;

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
        ["ref float dy", "nint stride", "ref float dyRows", "int features", "int rows", "int part", "int parts"];

    public override void Emit(KernelContext context) => context.Writer.Line(
        $"if (rows >= {DenseInputGradientOperation.FewestRowsAsLanes}) RowTranspose.ToRowPanels(ref dy, stride, ref dyRows, features, rows, part, parts);");
}
