namespace NetGen.Generator.Kernels;

/// <summary>Transposes many small matrices in panels, one below the other.</summary>
/// <param name="Rows">Rows of each.</param>
/// <param name="Columns">Columns of each.</param>
/// <param name="Matrices">Matrices of a sample.</param>
internal sealed record MatrixTransposeKernel(int Rows, int Columns, int Matrices) : Kernel
{
    public override string Stem => $"Transpose{Rows}x{Columns}";

    public override string Summary => $"Transposes {Matrices} matrices of {Rows} × {Columns} of each sample.";

    public override bool IsVectorized => false;

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
        ["ref float source", "nint sourceStride", "ref float target", "nint targetStride", "int firstSample", "int endSample"];

    public override void Emit(KernelContext context) => context.Writer.Line(
        $"RowTranspose.Matrices(ref source, sourceStride, ref target, targetStride, {Rows}, {Columns}, (nint)firstSample * {Matrices}, (nint)endSample * {Matrices});");
}
