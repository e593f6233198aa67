using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Tests.Reference;

/// <summary>Layers that change the size of an image: larger, with a border, without one.</summary>
public static class ReferenceResize
{
    public static Tensor UpSample(Shape shape, UpSample layer, Tensor input) => At(shape, place => layer.Interpolation is Analyzers.Layers.Interpolation.Bilinear
        ? Bilinear(layer, input, place)
        : input.Values[Tensor.Index(input.Shape, [.. layer.Factors.Select((factor, axis) => place[axis] / factor), place[^1]])]);

    public static Tensor ZeroPad(Shape shape, ZeroPad layer, Tensor input) => At(shape, place =>
    {
        int[] source = [.. layer.Before.Select((before, axis) => place[axis] - before), place[^1]];
        return source.Select((position, axis) => position >= 0 && position < input.Shape[axis]).All(isInside => isInside)
            ? input.Values[Tensor.Index(input.Shape, source)]
            : 0;
    });

    public static Tensor Crop(Shape shape, Crop layer, Tensor input) => At(shape, place =>
        input.Values[Tensor.Index(input.Shape, [.. layer.Before.Select((before, axis) => place[axis] + before), place[^1]])]);

    /// <summary>A triangle of each pixel's weight around its centre, cut at the image's edge and the rest of it spread to sum to one: Keras's resize.</summary>
    private static double Bilinear(UpSample layer, Tensor input, int[] place)
    {
        var sum = 0.0;
        var total = 0.0;
        for (var row = 0; row < input.Shape[0]; row++)
        {
            for (var column = 0; column < input.Shape[1]; column++)
            {
                var weight = Weight(place[0], row, layer.Factors[0], input.Shape[0]) * Weight(place[1], column, layer.Factors[1], input.Shape[1]);
                sum += weight * input.Values[Tensor.Index(input.Shape, [row, column, place[2]])];
                total += weight;
            }
        }

        return sum / total;
    }

    private static double Weight(int place, int pixel, int factor, int size)
    {
        var centre = Math.Clamp(((place + 0.5) / factor) - 0.5, 0, size - 1);
        return Math.Max(0, 1 - Math.Abs(centre - pixel));
    }

    private static Tensor At(Shape shape, Func<int[], double> element)
    {
        var output = new Tensor(shape);
        for (var index = 0; index < output.Count; index++) output.Values[index] = element(Tensor.Coordinates(shape, index));
        return output;
    }
}
