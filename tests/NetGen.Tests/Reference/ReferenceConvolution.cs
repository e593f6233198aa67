using System.Collections.Concurrent;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Tests.Reference;

/// <summary>Convolutions without bias and activation, tap by tap.</summary>
public static class ReferenceConvolution
{
    private static readonly ConcurrentDictionary<Window, int[][]> Known = new();

    public static Tensor Forward(Node node, Conv conv, Tensor input, Tensor kernel)
    {
        var (channels, filters) = (input.Shape.Last / conv.Groups, conv.Filters / conv.Groups);
        return Gather(node.Shape, conv.Window, (from, tap, filter) =>
        {
            var first = (from * input.Shape.Last) + (filter / filters * channels);
            var sum = 0.0;
            for (var c = 0; c < channels; c++) sum += input.Values[first + c] * kernel.Values[(((tap * channels) + c) * conv.Filters) + filter];
            return sum;
        });
    }

    /// <summary>Output channel c·multiplier + j is channel c through its kernel j.</summary>
    public static Tensor Depthwise(Window window, int multiplier, Tensor input, Tensor kernel)
    {
        var outputs = input.Shape.Last * multiplier;
        var shape = new Shape(window.Axes.Select(axis => axis.Output).Append(outputs).ToArray());
        return Gather(shape, window, (from, tap, output) =>
            input.Values[(from * input.Shape.Last) + (output / multiplier)] * kernel.Values[(tap * outputs) + output]);
    }

    public static Tensor Separable(Node node, SeparableConv conv, Tensor input, Tensor depthwise, Tensor pointwise)
    {
        var between = Depthwise(conv.Window, conv.Multiplier, input, depthwise);
        var channels = between.Shape.Last;
        var output = new Tensor(node.Shape);
        for (var index = 0; index < output.Count; index++)
        {
            var (pixel, filter) = Math.DivRem(index, conv.Filters);
            for (var c = 0; c < channels; c++)
            {
                output.Values[index] += between.Values[(pixel * channels) + c] * pointwise.Values[(c * conv.Filters) + filter];
            }
        }

        return output;
    }

    /// <summary>Each input adds its multiple of the kernel to the output.</summary>
    public static Tensor Transposed(Node node, ConvTranspose conv, Tensor input, Tensor kernel)
    {
        var channels = input.Shape.Last;
        var output = new Tensor(node.Shape);
        var pixels = Pixels(conv.Window);
        for (var from = 0; from < pixels.Length; from++)
        {
            for (var tap = 0; tap < conv.Window.Taps; tap++)
            {
                if (pixels[from][tap] is not (>= 0 and var to)) continue;
                for (var filter = 0; filter < conv.Filters; filter++)
                {
                    var weights = ((tap * conv.Filters) + filter) * channels;
                    for (var c = 0; c < channels; c++)
                    {
                        output.Values[(to * conv.Filters) + filter] += input.Values[(from * channels) + c] * kernel.Values[weights + c];
                    }
                }
            }
        }

        return output;
    }

    private static Tensor Gather(Shape shape, Window window, Func<int, int, int, double> product)
    {
        var output = new Tensor(shape);
        var pixels = Pixels(window);
        for (var index = 0; index < output.Count; index++)
        {
            var (pixel, channel) = Math.DivRem(index, shape.Last);
            for (var tap = 0; tap < window.Taps; tap++)
            {
                if (pixels[pixel][tap] is >= 0 and var from) output.Values[index] += product(from, tap, channel);
            }
        }

        return output;
    }

    /// <summary>The input pixel under each tap of each position, −1 in the padding.</summary>
    private static int[][] Pixels(Window window) => Known.GetOrAdd(window, Find);

    private static int[][] Find(Window window)
    {
        WindowAxis[] axes = [.. window.Axes];
        var positions = new Shape(Array.ConvertAll(axes, axis => axis.Output));
        var taps = new Shape(Array.ConvertAll(axes, axis => axis.Kernel));
        return [.. Enumerable.Range(0, positions.Count).Select(position =>
            Enumerable.Range(0, taps.Count).Select(tap => Pixel(axes, Tensor.Coordinates(positions, position), Tensor.Coordinates(taps, tap))).ToArray())];
    }

    private static int Pixel(WindowAxis[] axes, int[] position, int[] tap)
    {
        var pixel = 0;
        for (var i = 0; i < axes.Length; i++)
        {
            var at = (position[i] * axes[i].Stride) + (tap[i] * axes[i].Dilation) - axes[i].PadBefore;
            if (at < 0 || at >= axes[i].Input) return -1;
            pixel = (pixel * axes[i].Input) + at;
        }

        return pixel;
    }
}
