using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>Numbers of each row, four rows at a time, so that their sums do not wait for each other.</summary>
internal abstract record RowTileKernel : Kernel
{
    private const int Together = 4;

    public override void Emit(KernelContext context)
    {
        var constants = new VectorConstants(context.Dialect);
        var writer = new CodeWriter(context.Writer.Depth);
        var code = new RowTileCode(writer, context.Dialect, constants);
        writer.Line("nint row = 0;");
        if (context.Dialect.Lanes > 1)
        {
            using (writer.Block($"for (; row + {Together} <= rows; row += {Together})")) EmitRows(code, Together);
        }

        using (writer.Block("for (; row < rows; row++)")) EmitRows(code, 1);
        constants.Declare(context.Writer);
        context.Writer.Append(writer);
    }

    /// <summary>Whether a parameter moves on from row to row; vectors of features do not.</summary>
    public virtual bool HasRows(int parameter) => true;

    /// <summary>Writes the numbers of <paramref name="count"/> rows from <c>row</c> on.</summary>
    protected abstract void EmitRows(RowTileCode code, int count);
}
