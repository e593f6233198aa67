using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Moves that reorder, repeat or place axes.</summary>
internal static class AxisMoves
{
    /// <summary>Row-major strides of <paramref name="shape"/>.</summary>
    public static int[] Strides(Shape shape)
    {
        var strides = new int[shape.Rank];
        var stride = 1;
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= shape[axis];
        }

        return strides;
    }

    /// <summary>Output axis i is axis <paramref name="order"/>[i] of <paramref name="source"/>.</summary>
    public static MoveMap Permute(Shape source, IReadOnlyList<int> order)
    {
        var from = Strides(source);
        var target = new Shape(order.Select(axis => source[axis]).ToArray());
        var to = Strides(target);
        return new MoveMap(order.Select((axis, i) => new MoveAxis(source[axis], from[axis], to[i])).ToEquatableArray());
    }

    /// <summary><paramref name="axis"/> behind all others, whose order stays.</summary>
    public static MoveMap ToLast(Shape source, int axis) => ToLast(source, [axis]);

    /// <summary><paramref name="axes"/> behind all others, whose order stays.</summary>
    public static MoveMap ToLast(Shape source, EquatableArray<int> axes) =>
        Permute(source, [.. Enumerable.Range(0, source.Rank).Except(axes), .. axes]);

    /// <summary>Axes of size 1 repeated to the sizes of <paramref name="target"/>.</summary>
    public static MoveMap Broadcast(Shape source, Shape target)
    {
        var from = Strides(source);
        var to = Strides(target);
        return new MoveMap(Enumerable.Range(0, target.Rank)
            .Select(axis => new MoveAxis(target[axis], source[axis] == target[axis] ? from[axis] : 0, to[axis]))
            .ToEquatableArray());
    }

    /// <summary>All of <paramref name="source"/> at position <paramref name="start"/> of <paramref name="axis"/> of <paramref name="target"/>.</summary>
    public static MoveMap Place(Shape source, Shape target, int axis, int start)
    {
        var to = Strides(target);
        var inner = to[axis];
        var outer = source.Count / (source[axis] * inner);
        var length = source[axis] * inner;
        return new MoveMap([new MoveAxis(outer, length, target[axis] * inner), new MoveAxis(length, 1, 1)], TargetOffset: start * inner);
    }

    /// <summary>All of <paramref name="source"/> inside <paramref name="target"/>, its first element at <paramref name="start"/>.</summary>
    public static MoveMap Inside(Shape source, Shape target, IReadOnlyList<int> start)
    {
        var (from, to) = (Strides(source), Strides(target));
        var axes = Enumerable.Range(0, source.Rank).Select(axis => new MoveAxis(source[axis], from[axis], to[axis]));
        return new MoveMap(axes.ToEquatableArray(), TargetOffset: start.Select((position, axis) => position * to[axis]).Sum());
    }

    /// <summary>The boxes of <paramref name="target"/> around <paramref name="source"/>, whose first element is at <paramref name="start"/>.</summary>
    public static IEnumerable<MoveMap> Around(Shape source, Shape target, IReadOnlyList<int> start)
    {
        var to = Strides(target);
        for (var axis = 0; axis < target.Rank; axis++)
        {
            var end = start[axis] + source[axis];
            if (start[axis] > 0) yield return Slab(axis, 0, start[axis]);
            if (end < target[axis]) yield return Slab(axis, end, target[axis] - end);
        }

        // As wide as the source along the axes before, as the target along those behind.
        MoveMap Slab(int across, int from, int size)
        {
            var axes = Enumerable.Range(0, target.Rank).Select(a => new MoveAxis(a < across ? source[a] : a == across ? size : target[a], to[a], to[a]));
            var offset = (from * to[across]) + Enumerable.Range(0, across).Sum(a => start[a] * to[a]);
            return new(axes.ToEquatableArray(), offset, offset);
        }
    }
}
