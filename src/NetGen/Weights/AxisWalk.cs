namespace NetGen.Weights;

/// <summary>Goes through the elements of a row-major tensor with its axes in another order.</summary>
internal sealed class AxisWalk
{
    private readonly int[] sizes;
    private readonly int[] strides;
    private readonly int[] position;
    private int index;

    /// <summary>Starts at the first element.</summary>
    /// <param name="axes">The tensor's axis sizes.</param>
    /// <param name="order">Its axes, the slowest first.</param>
    public AxisWalk(int[] axes, int[] order)
    {
        sizes = Array.ConvertAll(order, axis => axes[axis]);
        strides = Array.ConvertAll(order, axis => axes[(axis + 1)..].Aggregate(1, (product, size) => product * size));
        position = new int[order.Length];
    }

    /// <summary>The row-major index of the element; then moves on to the next.</summary>
    public int Next()
    {
        var current = index;
        for (var axis = sizes.Length - 1; axis >= 0; axis--)
        {
            index += strides[axis];
            if (++position[axis] < sizes[axis]) break;
            index -= strides[axis] * sizes[axis];
            position[axis] = 0;
        }

        return current;
    }
}
