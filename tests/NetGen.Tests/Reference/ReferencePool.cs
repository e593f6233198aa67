using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Tests.Reference;

/// <summary>Pools of one sample, by walking all elements under each window.</summary>
public static class ReferencePool
{
    public static Tensor Forward(Shape shape, Pool pool, Tensor input) => OverRanges(shape, input, pool.Kind, pool.CountsPadding, (axis, position) =>
    {
        var window = pool.Window.Axes[axis];
        var first = (position * window.Stride) - window.PadBefore;
        return (first, first + window.Kernel);
    });

    public static Tensor Forward(Shape shape, GlobalPool pool, Tensor input, bool[]? mask)
    {
        if (mask is not null) return Masked(shape, pool, input, mask);
        var channels = new Tensor(new Shape(Enumerable.Repeat(1, input.Shape.Rank - 1).Append(shape.Last).ToEquatableArray()));
        return new Tensor(shape, OverRanges(channels.Shape, input, pool.Kind, false, (axis, _) => (0, input.Shape[axis])).Values);
    }

    /// <summary>Over the rows that count; 0 where none does.</summary>
    private static Tensor Masked(Shape shape, GlobalPool pool, Tensor input, bool[] mask) => new(shape, [.. Enumerable.Range(0, shape.Last).Select(channel =>
    {
        var counted = Enumerable.Range(0, mask.Length).Where(row => mask[row]).Select(row => input.Values[(row * shape.Last) + channel]).ToArray();
        return counted.Length == 0 ? 0 : pool.Kind is PoolKind.Max ? counted.Max() : counted.Average();
    })]);

    public static Tensor Adaptive(Shape shape, Tensor input) => OverRanges(shape, input, PoolKind.Average, false, (axis, position) => (
        (int)Math.Floor((double)position * input.Shape[axis] / shape[axis]),
        (int)Math.Ceiling((position + 1.0) * input.Shape[axis] / shape[axis])));

    private static Tensor OverRanges(Shape shape, Tensor input, PoolKind kind, bool countsPadding, Func<int, int, (int First, int End)> range)
    {
        var output = new Tensor(shape);
        var channels = shape.Last;
        for (var pixel = 0; pixel < shape.Rows; pixel++)
        {
            var place = Tensor.Coordinates(shape, pixel * channels);
            IEnumerable<int[]> taps = [[]];
            for (var axis = 0; axis < shape.Rank - 1; axis++)
            {
                var (first, end) = range(axis, place[axis]);
                taps = [.. taps.SelectMany(tap => Enumerable.Range(first, end - first).Select(position => (int[])[.. tap, position]))];
            }

            var inside = taps.Where(tap => tap.Select((position, axis) => position >= 0 && position < input.Shape[axis]).All(isInside => isInside))
                .Select(tap => Tensor.Index(input.Shape, [.. tap, 0])).ToArray();
            for (var channel = 0; channel < channels; channel++)
            {
                var values = Array.ConvertAll(inside, start => input.Values[start + channel]);
                output.Values[(pixel * channels) + channel] =
                    kind is PoolKind.Max ? values.Max() : values.Sum() / (countsPadding ? taps.Count() : values.Length);
            }
        }

        return output;
    }
}
