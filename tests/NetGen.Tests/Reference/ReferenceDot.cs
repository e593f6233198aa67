using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Tests.Reference;

/// <summary>Keras's Dot: the sum of products along one axis of each, the free axes of the first before those of the second.</summary>
public static class ReferenceDot
{
    public static Tensor Forward(Shape shape, Dot dot, Tensor left, Tensor right)
    {
        var (leftLines, rightLines) = (Lines(left, dot.LeftAxis), Lines(right, dot.RightAxis));
        if (dot.Normalize)
        {
            leftLines = Array.ConvertAll(leftLines, Normalize);
            rightLines = Array.ConvertAll(rightLines, Normalize);
        }

        var output = new Tensor(shape);
        var index = 0;
        foreach (var a in leftLines)
        {
            foreach (var b in rightLines) output.Values[index++] = a.Zip(b, (x, y) => x * y).Sum();
        }

        return output;
    }

    /// <summary>All lines along an axis, in the row-major order of the other axes.</summary>
    private static double[][] Lines(Tensor tensor, int axis)
    {
        var stride = Tensor.Stride(tensor.Shape, axis);
        var size = tensor.Shape[axis];
        return [.. Enumerable.Range(0, tensor.Count)
            .Where(start => start / stride % size == 0)
            .Select(start => Enumerable.Range(0, size).Select(i => tensor.Values[start + (i * stride)]).ToArray())];
    }

    private static double[] Normalize(double[] line)
    {
        var norm = Math.Sqrt(line.Sum(x => x * x));
        return Array.ConvertAll(line, x => x / Math.Max(norm, 1e-7));
    }
}
