using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Operations;

/// <summary>A parameter with its place in the flat buffer.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Offset">Its first float, a multiple of 16.</param>
internal sealed record ParameterSlot(Parameter Parameter, int Offset)
{
    /// <summary>The first of the slots it joins; null for the slot of one parameter.</summary>
    public ParameterSlot? First { get; private init; }

    public string Name => Parameter.Name;

    public bool IsTrainable => Parameter.Trainable;

    /// <summary>Floats from <see cref="Offset"/> to the part of it that is meant; 0 for all of it.</summary>
    public int PartOffset { get; private init; }

    /// <summary>Floats it takes: a matrix in panels [⌈columns/16⌉][rows rounded up to 4][16], a vector rounded up to 16.</summary>
    public int Length => LengthOf(Parameter);

    public static int LengthOf(Parameter parameter) => parameter.IsMatrix
        ? checked(RoundUp(parameter.Rows, 4) * RoundUp(parameter.StoredColumns, 16))
        : RoundUp(parameter.StoredColumns, 16);

    /// <summary>All of the parameter, whatever part of it is meant.</summary>
    public ParameterSlot Whole => First ?? (this with { PartOffset = 0 });

    /// <summary>Its columns, or elements of a vector, from <paramref name="column"/> on, the first of a panel.</summary>
    public ParameterSlot From(int column) => this with { PartOffset = PartOffset + (column * (Parameter.IsMatrix ? RoundUp(Parameter.Rows, 4) : 1)) };

    /// <summary>Neighbours in the buffer as one: kernels of as many rows as one of all their columns, vectors as one vector.</summary>
    public static ParameterSlot Join(IReadOnlyList<ParameterSlot> slots)
    {
        var first = slots[0];
        if (slots.Count == 1) return first;
        for (var i = 1; i < slots.Count; i++)
        {
            if (slots[i].Offset != slots[i - 1].Offset + slots[i - 1].Length) throw new ArgumentException("Only neighbours can be joined.");
        }

        var (head, columns) = (first.Parameter, slots.Sum(s => s.Parameter.IsMatrix ? s.Parameter.Columns : s.Parameter.Shape.Count));
        var joined = head with
        {
            Shape = head.IsMatrix ? new Shape(head.Rows, columns) : new Shape(columns),
            Columns = head.IsMatrix ? columns : 0,
        };
        return new ParameterSlot(joined, first.Offset) { First = first };
    }

    private static int RoundUp(int value, int multiple) => checked((value + multiple - 1) / multiple * multiple);
}
