using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>
/// A transform along both axes of a tile of vectors: first down every column, into memory, then along every row of that. Two small
/// loops; the memory between them is the place of the result where that has room.
/// </summary>
/// <param name="context">Where the code goes.</param>
/// <param name="down">The transform along columns, to the rows that are wanted.</param>
/// <param name="along">The transform along rows.</param>
/// <param name="columns">Columns of the tile.</param>
internal sealed class WinogradPasses(KernelContext context, IReadOnlyList<Expression> down, IReadOnlyList<Expression> along, int columns)
{
    private readonly VectorConstants constants = new(context.Dialect);
    private readonly Names names = new();

    /// <summary>Writes both loops, and before them the constants.</summary>
    /// <param name="from">C# of element (row, variable <c>column</c>) of the tile.</param>
    /// <param name="between">C# of element (C# of a row, C# of a column) of the memory between the passes.</param>
    /// <param name="to">C# of element (variable <c>row</c>, column) of the result.</param>
    public void Emit(Func<int, string> from, Func<string, string, string> between, Func<int, string> to)
    {
        var (dialect, body) = (context.Dialect, new CodeWriter(context.Writer.Depth));
        using (body.Block($"for (nint column = 0; column < {columns}; column++)"))
        {
            var math = new VectorMath(body, dialect, constants, names);
            var values = down.Select(formula => math.Write(formula, i => dialect.Load(from(i), 0))).ToList();
            for (var row = 0; row < values.Count; row++) body.Line(dialect.Store(values[row], between($"{row}", "column"), 0));
        }

        using (body.Block($"for (nint row = 0; row < {down.Count}; row++)"))
        {
            var math = new VectorMath(body, dialect, constants, names);
            var values = along.Select(formula => math.Write(formula, i => dialect.Load(between("row", $"{i}"), 0))).ToList();
            for (var column = 0; column < values.Count; column++) body.Line(dialect.Store(values[column], to(column), 0));
        }

        constants.Declare(context.Writer);
        context.Writer.Append(body);
    }
}
