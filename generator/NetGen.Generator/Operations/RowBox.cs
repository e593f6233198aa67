using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Operations;

/// <summary>
/// A box of elements that moves in whole rows of 16 floats, pad lanes included. Row (panel, row) of the source goes to row (panel, row)
/// of the target, both counted from those of the first element.
/// </summary>
/// <param name="Axes">The box, outermost axis first.</param>
/// <param name="Source">Where its first element is.</param>
/// <param name="Target">Where that goes.</param>
internal sealed record RowBox(EquatableArray<RowAxis> Axes, RowPlace Source, RowPlace Target)
{
    private const int Width = 16;

    /// <summary>The rows that <paramref name="map"/> moves between matrices of so many columns; null if it moves parts of rows.</summary>
    public static RowBox? Of(MoveMap map, int sourceFeatures, int targetFeatures)
    {
        var axes = map.Axes.Where(a => a.Size > 1).ToList();
        if (Split(axes, a => a.SourceStride, sourceFeatures) is not { } bySource) return null;
        if (Split(bySource, a => a.TargetStride, targetFeatures) is not { } split) return null;
        var source = new Side(a => a.SourceStride, map.SourceOffset, sourceFeatures);
        var target = new Side(a => a.TargetStride, map.TargetOffset, targetFeatures);
        var lanes = split.FindIndex(a => a.SourceStride == 1 && a.TargetStride == 1 && !source.IsRows(a) && !target.IsRows(a));
        var features = lanes < 0 ? 1 : split[lanes].Size;
        if (lanes >= 0) split.RemoveAt(lanes);
        if (!source.IsAligned(split, features) || !target.IsAligned(split, features)) return null;
        if (features % Width != 0 && !(source.Ends(split, features) && target.Ends(split, features))) return null;
        var rows = split.ConvertAll(a => new RowAxis(a.Size, source.Step(a), target.Step(a)));
        var panels = (features + Width - 1) / Width;
        if (panels > 1) rows.Insert(0, new RowAxis(panels, new(1, 0), new(1, 0)));
        return new(Merged(rows).ToEquatableArray(), source.First, target.First);
    }

    /// <summary>Cuts axes that cross rows of a matrix, so that each stays within a row or steps over whole ones; null if one cannot be cut.</summary>
    private static List<MoveAxis>? Split(List<MoveAxis> axes, Func<MoveAxis, int> strideOf, int features)
    {
        var split = new List<MoveAxis>();
        foreach (var axis in axes)
        {
            var stride = strideOf(axis);
            if (stride % features == 0 || (long)stride * axis.Size <= features)
            {
                split.Add(axis);
                continue;
            }

            var inner = features / stride;
            if (features % stride != 0 || axis.Size % inner != 0) return null;
            split.Add(new(axis.Size / inner, axis.SourceStride * inner, axis.TargetStride * inner));
            split.Add(axis with { Size = inner });
        }

        return split;
    }

    // Two axes that together are one.
    private static IEnumerable<RowAxis> Merged(List<RowAxis> axes)
    {
        for (var i = axes.Count - 2; i >= 0; i--)
        {
            var (outer, inner) = (axes[i], axes[i + 1]);
            if (outer.Source != inner.Source.Times(inner.Size) || outer.Target != inner.Target.Times(inner.Size)) continue;
            axes[i] = inner with { Size = outer.Size * inner.Size };
            axes.RemoveAt(i + 1);
        }

        return axes;
    }

    /// <summary>One side of a move.</summary>
    private sealed class Side(Func<MoveAxis, int> strideOf, int offset, int features)
    {
        public RowPlace First => new(offset % features / Width, offset / features);

        public bool IsRows(MoveAxis axis) => strideOf(axis) % features == 0;

        public RowPlace Step(MoveAxis axis) => IsRows(axis) ? new(0, strideOf(axis) / features) : new(strideOf(axis) / Width, 0);

        /// <summary>Whether all runs of features begin with a panel and stay in their row.</summary>
        public bool IsAligned(List<MoveAxis> axes, int run) =>
            offset % features % Width == 0
            && axes.All(a => IsRows(a) || strideOf(a) % Width == 0)
            && (offset % features) + run + axes.Where(a => !IsRows(a)).Sum(a => (a.Size - 1L) * strideOf(a)) <= features;

        /// <summary>Whether the only run of features ends with the row, so that pad lanes follow.</summary>
        public bool Ends(List<MoveAxis> axes, int run) => axes.All(IsRows) && (offset % features) + run == features;
    }
}

/// <summary>One axis of a <see cref="RowBox"/>.</summary>
/// <param name="Size">Its size.</param>
/// <param name="Source">From one to the next in the source.</param>
/// <param name="Target">From one to the next in the target; nothing where they are summed.</param>
internal readonly record struct RowAxis(int Size, RowPlace Source, RowPlace Target)
{
    /// <summary>Whether what lies along it is summed.</summary>
    public bool IsSum => Target == default;

    /// <summary>Whether rows along it lie one behind the other on both sides.</summary>
    public bool IsRun => Source is { Panels: 0, Rows: 1 } && Target is { Panels: 0, Rows: 1 };
}

/// <summary>A row of 16 floats of a matrix in panels, or the way from one to another.</summary>
internal readonly record struct RowPlace(int Panels, int Rows)
{
    public RowPlace Times(int count) => new(Panels * count, Rows * count);
}
