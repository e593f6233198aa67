using NetGen.Analyzers.Graphs;

namespace NetGen.Tests.Reference;

/// <summary>One sample's tensor in double precision, row-major.</summary>
public sealed class Tensor(Shape shape, double[] values)
{
    public Tensor(Shape shape) : this(shape, new double[shape.Count])
    {
    }

    public Shape Shape { get; } = shape;

    public double[] Values { get; } = values;

    public int Count => Values.Length;

    /// <summary>The number of elements between two neighbours along an axis.</summary>
    public static int Stride(Shape shape, int axis)
    {
        var stride = 1;
        for (var i = axis + 1; i < shape.Rank; i++) stride *= shape[i];
        return stride;
    }

    /// <summary>The coordinates of a row-major index.</summary>
    public static int[] Coordinates(Shape shape, int index)
    {
        var coordinates = new int[shape.Rank];
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
        {
            coordinates[axis] = index % shape[axis];
            index /= shape[axis];
        }

        return coordinates;
    }

    /// <summary>The row-major index of coordinates.</summary>
    public static int Index(Shape shape, ReadOnlySpan<int> coordinates)
    {
        var index = 0;
        for (var axis = 0; axis < shape.Rank; axis++) index = (index * shape[axis]) + coordinates[axis];
        return index;
    }

    /// <summary>The element that broadcasting reads: axes align at the last, and an axis of size 1 repeats.</summary>
    public double Broadcast(ReadOnlySpan<int> coordinates)
    {
        var index = 0;
        var missing = coordinates.Length - Shape.Rank;
        for (var axis = 0; axis < Shape.Rank; axis++)
        {
            index = (index * Shape[axis]) + (Shape[axis] == 1 ? 0 : coordinates[axis + missing]);
        }

        return Values[index];
    }
}
