using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The rows of a table that the latest step of a session looked up: each once, in the order of their first place.</summary>
/// <param name="table">The table.</param>
/// <param name="tokens">The most ids of a step.</param>
internal sealed class SparseRows(ParameterDescription table, int tokens)
{
    private readonly int[] ids = new int[tokens];
    private readonly int[] rows = new int[Math.Min(tokens, table.Rows)];
    private readonly long[] steps = new long[table.Rows];
    private int idCount;
    private int count;
    private long step;

    /// <summary>The floats of a row of one panel.</summary>
    public const int Width = Panels.Width;

    /// <summary>The number of pieces of <see cref="Width"/> floats that the rows have: one a row and panel.</summary>
    public int Pieces => count * Panels.Count(table.Columns);

    /// <summary>Where a piece is in the buffers of parameters and gradients.</summary>
    public int PieceAt(int index)
    {
        var panels = Panels.Count(table.Columns);
        return table.Offset + (index % panels * table.PanelStride) + (rows[index / panels] * Width);
    }

    /// <summary>Takes the ids of a forward pass.</summary>
    public void Load(ReadOnlySpan<int> values)
    {
        values.CopyTo(ids);
        idCount = values.Length;
    }

    /// <summary>Clears the gradients of the rows of the step before, and notes those of this one.</summary>
    public void Begin(Span<float> gradients)
    {
        for (var piece = 0; piece < Pieces; piece++) gradients.Slice(PieceAt(piece), Width).Clear();
        count = 0;
        step++;
        for (var i = 0; i < idCount; i++)
        {
            ref var last = ref steps[ids[i]];
            if (last == step) continue;
            last = step;
            rows[count++] = ids[i];
        }
    }
}
