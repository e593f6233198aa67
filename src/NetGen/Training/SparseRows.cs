using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The rows of a table that the latest step of a session looked up: each once, in the order of their first place.</summary>
/// <param name="table">The table.</param>
/// <param name="tokens">The most ids of a step.</param>
internal sealed class SparseRows(ParameterDescription table, int tokens)
{
    private readonly int[] ids = new int[tokens];
    private readonly int[] starts = new int[Math.Min(tokens, table.Rows)];
    private readonly long[] steps = new long[table.Rows];
    private int idCount;
    private int count;
    private long step;

    /// <summary>The floats of a row of one panel.</summary>
    public const int Width = Panels.Width;

    /// <summary>Where each row begins in the buffers of parameters and gradients: its piece of the first panel.</summary>
    public ReadOnlySpan<int> Starts => starts.AsSpan(0, count);

    /// <summary>The pieces of <see cref="Width"/> floats that a row has: one a panel.</summary>
    public int Pieces { get; } = Panels.Count(table.Columns);

    /// <summary>The floats between two pieces of a row.</summary>
    public int Stride { get; } = table.PanelStride;

    /// <summary>Takes the ids of a forward pass.</summary>
    public void Load(ReadOnlySpan<int> values)
    {
        values.CopyTo(ids);
        idCount = values.Length;
    }

    /// <summary>Clears the gradients of the rows of the step before, and notes those of this one.</summary>
    public void Begin(Span<float> gradients)
    {
        foreach (var start in Starts)
        {
            for (var piece = 0; piece < Pieces; piece++) gradients.Slice(start + (piece * Stride), Width).Clear();
        }

        count = 0;
        step++;
        for (var i = 0; i < idCount; i++)
        {
            ref var last = ref steps[ids[i]];
            if (last == step) continue;
            last = step;
            starts[count++] = table.Offset + (ids[i] * Width);
        }
    }
}
