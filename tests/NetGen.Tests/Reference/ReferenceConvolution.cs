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
        var output = new Tensor(node.Shape);
        var features = input.Shape.Last;
        Walk(conv.Window, (from, tap, to) =>
        {
            for (var group = 0; group < conv.Groups; group++)
            {
                RowProduct.Add(
                    input.Values.AsSpan((from * features) + (group * channels), channels),
                    kernel.Values.AsSpan((tap * channels * conv.Filters) + (group * filters)),
                    conv.Filters,
                    output.Values.AsSpan((to * conv.Filters) + (group * filters), filters));
            }
        });
        return output;
    }

    /// <summary>Output channel c·multiplier + j is channel c through its kernel j.</summary>
    public static Tensor Depthwise(Window window, int multiplier, Tensor input, Tensor kernel)
    {
        var outputs = input.Shape.Last * multiplier;
        var shape = new Shape(window.Axes.Select(axis => axis.Output).Append(outputs).ToArray());
        var output = new Tensor(shape);
        var features = input.Shape.Last;
        Walk(window, (from, tap, to) =>
        {
            for (var i = 0; i < outputs; i++)
                output.Values[(to * outputs) + i] += input.Values[(from * features) + (i / multiplier)] * kernel.Values[(tap * outputs) + i];
        });
        return output;
    }

    public static Tensor Separable(Node node, SeparableConv conv, Tensor input, Tensor depthwise, Tensor pointwise)
    {
        var between = Depthwise(conv.Window, conv.Multiplier, input, depthwise);
        var channels = between.Shape.Last;
        var output = new Tensor(node.Shape);
        for (var pixel = 0; pixel < output.Count / conv.Filters; pixel++)
        {
            RowProduct.Add(
                between.Values.AsSpan(pixel * channels, channels), pointwise.Values, conv.Filters, output.Values.AsSpan(pixel * conv.Filters, conv.Filters));
        }

        return output;
    }

    /// <summary>Each input adds its multiple of the kernel to the output.</summary>
    public static Tensor Transposed(Node node, ConvTranspose conv, Tensor input, Tensor kernel)
    {
        var channels = input.Shape.Last;
        var output = new Tensor(node.Shape);
        Walk(conv.Window, (to, tap, from) =>
        {
            for (var filter = 0; filter < conv.Filters; filter++)
            {
                var weights = ((tap * conv.Filters) + filter) * channels;
                for (var c = 0; c < channels; c++)
                    output.Values[(to * conv.Filters) + filter] += input.Values[(from * channels) + c] * kernel.Values[weights + c];
            }
        });
        return output;
    }

    /// <summary>Each tap of each position that is inside the image: the input pixel, the tap, the output pixel.</summary>
    private static void Walk(Window window, Action<int, int, int> visit)
    {
        var pixels = Pixels(window);
        for (var to = 0; to < pixels.Length; to++)
        {
            for (var tap = 0; tap < window.Taps; tap++)
            {
                if (pixels[to][tap] is >= 0 and var from) visit(from, tap, to);
            }
        }
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
