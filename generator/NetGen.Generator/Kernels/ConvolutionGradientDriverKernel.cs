using NetGen.Analyzers.Graphs;
using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// What <see cref="ConvolutionKernelGradientKernel"/> does, for images without depth whose sizes come as numbers: dW = Σ over samples and pixels of
/// xᵀ·dy for every tap. A unit of work is a tap, a block of input channels, a strip of output channels; threads share the units.
/// </summary>
internal sealed record ConvolutionGradientDriverKernel : Kernel
{
    /// <summary>Input channels of a tile, where those of a width do not fill its block.</summary>
    public static readonly IReadOnlyList<int> Rests = [1, 3, 4];

    public override string Stem => "ConvolutionKernelGradient";

    public override string Summary => "Gradient of a convolution's kernel over the whole batch; each part has its own taps and channels.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float dy", "nint dyStride", "ref float dw", "ReadOnlySpan<int> window", "int samples", "int part", "int parts",
    ];

    /// <summary>Whether there are tiles for a convolution.</summary>
    public static bool Takes(ConvolutionGeometry geometry) =>
        geometry.Window.Depth is { Kernel: 1, Input: 1, Output: 1 }
        && ConvolutionDriverKernel.Steps.Contains(geometry.Window.Width.Stride)
        && Dialect.All.All(dialect => geometry.GroupInputs % dialect.TileRows[0] is var rest && (rest == 0 || Rests.Contains(rest)));

    /// <summary>The tiles of a width.</summary>
    public static IEnumerable<ConvolutionKernelGradientTileKernel> Tiles(Dialect dialect) =>
        from vectors in DenseKernel.Widths(dialect)
        from step in ConvolutionDriverKernel.Steps
        from inputs in Rests.Append(dialect.TileRows[0]).Distinct()
        select new ConvolutionKernelGradientTileKernel(inputs, vectors, step, HasDepth: false);

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var (strip, block) = (dialect.TileVectors * dialect.Lanes, dialect.TileRows[0]);
        var sizes = ConvolutionWindowKernel.Sizes;
        for (var i = 0; i < sizes.Count; i++) writer.Line($"var {sizes[i]} = window[{i}];");
        writer.Lines(
            "var columns = (outputs + 15) & ~15;",
            $"var width = Math.Min(columns, {strip});",
            "var strips = (columns + width - 1) / width;",
            "var taps = kernelHeight * kernelWidth;",
            $"var blocks = (inputs + {block - 1}) / {block};",
            "nint kernelStride = ((taps * inputs + 3) & ~3) * 16;",
            "nint inPixels = inHeight * inWidth, outPixels = outHeight * outWidth;",
            "var units = groups * strips * taps * blocks;",
            "var (first, end) = (units * part / parts, units * (part + 1) / parts);",
            "for (var begin = 0; begin < samples; begin += chunk)");
        using (writer.Block("for (var unit = first; unit < end; unit++)"))
        {
            writer.Lines(
                "var count = Math.Min(chunk, samples - begin);",
                $"var input = unit % blocks * {block};",
                "var tap = unit / blocks % taps;",
                "nint strip = unit / (blocks * taps) % strips * width;",
                "nint group = unit / (blocks * taps * strips);");
            EmitRange(writer, "row", "Height", "tap / kernelWidth");
            EmitRange(writer, "column", "Width", "tap % kernelWidth");
            writer.Lines(
                "var inputChannel = input + (group * inputs);",
                "var outputChannel = strip + (group * outputs);",
                "var pixel = (begin * inPixels) + (rowInput * inWidth) + columnInput;",
                "var outputPixel = (begin * outPixels) + (rowFirst * outWidth) + columnFirst;",
                "ref var xTile = ref Unsafe.Add(ref x, ((inputChannel >> 4) * xStride) + (pixel * 16) + (inputChannel & 15));",
                "ref var dyTile = ref Unsafe.Add(ref dy, ((outputChannel >> 4) * dyStride) + (outputPixel * 16) + (outputChannel & 15));",
                "ref var dwTile = ref Unsafe.Add(ref dw, ((outputChannel >> 4) * kernelStride) + (((tap * inputs) + input) * 16) + (outputChannel & 15));",
                $"var rows = Math.Min({block}, inputs - input);");
            var vectors = DenseKernel.Widths(dialect).ToList();
            writer.Line($"var vectors = {(vectors.Count == 1 ? $"{vectors[0]}" : $"strip + {strip} <= columns ? {vectors[0]} : {vectors[1]}")};");
            EmitTiles(context);
        }
    }

    private static void EmitTiles(KernelContext context)
    {
        var writer = context.Writer;
        using (writer.Block("switch ((strideWidth << 8) + (rows << 4) + vectors)"))
        {
            foreach (var tile in Tiles(context.Dialect))
            {
                writer.Line($"case {(tile.ColumnStep << 8) + (tile.Inputs << 4) + tile.Vectors}:");
                writer.Line($"    {context.Call(tile)}(ref xTile, ref dyTile, dyStride, ref dwTile, kernelStride, begin > 0, count, inPixels * 16, outPixels * 16,");
                writer.Line("        rowCount, (nint)strideHeight * inWidth * 16, (nint)outWidth * 16, columnCount);");
                writer.Line("    break;");
            }
        }
    }

    // The outputs of one axis whose input under the tap exists.
    private static void EmitRange(CodeWriter writer, string name, string axis, string tap) => writer.Lines(
        $"var {name}Tap = ({tap} * dilation{axis}) - pad{axis};",
        $"var {name}First = Math.Max(0, (stride{axis} - 1 - {name}Tap) / stride{axis});",
        $"var {name}Count = Math.Max(0, Math.Min(out{axis}, (in{axis} + stride{axis} - 1 - {name}Tap) / stride{axis}) - {name}First);",
        $"var {name}Input = ({name}First * stride{axis}) + {name}Tap;");
}
