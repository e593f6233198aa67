using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels.Library;

/// <summary>Matrix products and their gradients.</summary>
internal static class DenseFamily
{
    private static readonly BodyShape SumOfRows = new([OperandKind.Full], [Expression.Operand(0)]);

    /// <summary>What sessions call.</summary>
    public static IEnumerable<Kernel> Entries =>
    [
        .. from body in BodyFamily.Shapes from hasBias in new[] { true, false } select new DenseKernel(body.Name, body.Shape, hasBias),
        new DenseInputGradientKernel("", BodyShape.Plain),
        new DenseKernelGradientKernel(),
        new ReduceRowsKernel("", SumOfRows, IsScalar: false),
        new TransposeRowsKernel(),
    ];

    /// <summary>Their tiles.</summary>
    public static IEnumerable<Kernel> Parts(Dialect dialect)
    {
        foreach (var (name, shape) in BodyFamily.Shapes)
        {
            foreach (var hasBias in new[] { true, false })
            {
                foreach (var rows in dialect.TileRows)
                {
                    foreach (var vectors in DenseKernel.Widths(dialect)) yield return new DenseTileKernel(name, shape, hasBias, rows, vectors);
                }

                foreach (var (vectors, split) in dialect.RowTiles) yield return new DenseRowKernel(name, shape, hasBias, vectors, split);
            }
        }

        yield return new DenseInputGradientTileKernel(dialect.InputGradientRows);
        yield return new DenseInputGradientTileKernel(1);
        foreach (var inputs in dialect.TileRows)
        {
            foreach (var vectors in DenseKernel.Widths(dialect)) yield return new DenseKernelGradientTileKernel(inputs, vectors);
        }
    }
}
