namespace NetGen.Analyzers.Graphs;

/// <summary>The axis sizes of one sample, channels last; the batch axis is never part of it.</summary>
public sealed record Shape(EquatableArray<int> Axes)
{
    public Shape(params int[] axes) : this(axes.ToEquatableArray())
    {
    }

    public int Rank => Axes.Count;

    public int this[int axis] => Axes[axis];

    /// <summary>The size of the last axis: features or channels.</summary>
    public int Last => Axes[Rank - 1];

    /// <summary>The number of elements of one sample. The reader refuses shapes whose count overflows an int.</summary>
    public int Count
    {
        get
        {
            var count = 1;
            foreach (var axis in Axes) count = checked(count * axis);
            return count;
        }
    }

    /// <summary>The product of all axes but the last.</summary>
    public int Rows => Count / Last;

    public override string ToString() => string.Join("×", Axes);
}

/// <summary>The type of a tensor's elements.</summary>
public enum ElementType
{
    Float32,
    Int32,
}
