namespace NetGen.Tests.Networks;

/// <summary>Makes a convolution that fits a shape of any number.</summary>
internal static class RandomConvolution
{
    private static readonly int[] Filters = [1, 3, 2, 5, 8, 17];

    private static readonly string[] Activations = ["Linear", "Tanh", "ReLU", "PReLU"];

    /// <summary>The attribute and the shape of its output; null if that has more elements than <paramref name="largest"/>.</summary>
    public static (string Attribute, int[] Shape)? Choose(int[] shape, int number, int largest)
    {
        var rank = shape.Length - 1;
        var kind = RandomNetwork.Pick(ref number, rank < 3 ? 4 : 2);
        var padding = RandomNetwork.Pick(ref number, 3);
        var stride = RandomNetwork.Pick(ref number, 2) + 1;
        var dilation = padding == 1 && stride > 1 ? 1 : RandomNetwork.Pick(ref number, 2) + 1;
        var kernel = RandomNetwork.Pick(ref number, 3) + 1;
        var filters = Filters[RandomNetwork.Pick(ref number, Filters.Length)];
        var multiplier = RandomNetwork.Pick(ref number, 2) + 1;
        var room = shape[..^1].Min() + (padding == 2 ? 2 : 0);
        while (padding != 1 && kind != 1 && Span() > room) kernel--;
        if (kind == 1 && padding == 2 && shape[..^1].Any(size => Output(size) < 1)) padding = 0;

        var sizes = Array.ConvertAll(shape[..^1], Output);
        var pixels = sizes.Aggregate(1, (product, size) => product * size);
        if (pixels * filters > largest) filters = 1;
        var channels = kind == 2 ? shape[^1] * multiplier : filters;
        if (pixels * channels > largest) return null;

        var options = $"{kernel}, stride: {stride}, dilation: {dilation}, activation: Activation.{Activations[RandomNetwork.Pick(ref number, Activations.Length)]}";
        if (padding > 0) options += padding == 1 ? ", padding: Padding.Same" : ", pad: 1";
        if (kind >= 2) options += $", depthMultiplier: {multiplier}";
        if (kind == 0 && filters % multiplier == 0 && shape[^1] % multiplier == 0) options += $", groups: {multiplier}";
        var attribute = kind switch
        {
            0 => $"Conv{rank}D({filters}, {options})",
            1 => $"Conv{rank}DTranspose({filters}, {options})",
            2 => $"DepthwiseConv{rank}D({options})",
            _ => $"SeparableConv{rank}D({filters}, {options})",
        };
        return (attribute, [.. sizes, channels]);

        int Span() => ((kernel - 1) * dilation) + 1;

        int Output(int size) => (kind == 1, padding) switch
        {
            (true, 0) => ((size - 1) * stride) + Math.Max(Span(), stride),
            (true, 1) => size * stride,
            (true, _) => ((size - 1) * stride) + Span() - 2,
            (false, 1) => (size + stride - 1) / stride,
            (false, _) => ((size + (padding == 2 ? 2 : 0) - Span()) / stride) + 1,
        };
    }
}
