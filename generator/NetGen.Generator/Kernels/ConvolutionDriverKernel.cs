using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// y = body(x ∗ W), or the adjoint, of images without depth: the matrix product's tiles over neighbouring pixels. Rectangles of pixels that see the
/// same taps are tiled apart, the long way round, so nothing outside the image is read or computed and no image is copied.
/// </summary>
internal sealed record ConvolutionDriverKernel : Kernel
{
    /// <summary>Columns of the input between neighbouring pixels that there are tiles for.</summary>
    public static readonly IReadOnlyList<int> Steps = [1, 2];

    public override string Stem => "Convolution";

    public override string Summary => "y = body(x∗W), rectangle by rectangle.";

    public override bool IsHot => false;

    public override bool TakesBody => true;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float w", "ref float y", .. TileBodyKernel.SlotParameters, "nint yStride", "ReadOnlySpan<int> plan",
        "int firstSample", "int endSample",
    ];

    /// <summary>Whether there are tiles for a convolution. The short sums of few channels would wait for the numbers.</summary>
    public static bool Takes(ConvolutionPlan plan) =>
        !plan.HasDepth && plan.Inputs % 4 == 0 && plan.Columns.All(run => run.InputStep == 0 || Steps.Contains(run.InputStep));

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var sizes = ConvolutionPlanKernel.Sizes;
        writer.Line("ref var numbers = ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference(plan);");
        for (var i = 0; i < sizes.Count; i++) writer.Line($"var {sizes[i]} = {Number("numbers", i)};");
        writer.Line($"scoped ConvolutionTile tile = new(ref y, {TileBodyKernel.SlotArguments}, xStride, kernelStride, yStride, inputs);");
        writer.Line("var columns = (outputs + 15) & ~15;");
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        using (writer.Block("for (nint group = 0; group < groups; group++)"))
        {
            // Strips of output channels, as wide as the tiles; weights of a strip stay in the cache for the whole image.
            writer.Line("ref var image = ref Unsafe.Add(ref x, (group * (inputs >> 4) * xStride) + (sample * inSample));");
            writer.Line("var pixels = sample * outSample;");
            writer.Line("nint strip = 0;");
            var step = context.Dialect.TileVectors * context.Dialect.Lanes;
            using (writer.Block($"for (; strip + {step} <= columns; strip += {step})")) EmitStrip(context, context.Dialect.TileVectors);
            if (step <= 16) return;
            using (writer.Block("if (strip < columns)")) EmitStrip(context, 1);
        }
    }

    private static void EmitStrip(KernelContext context, int vectors)
    {
        var writer = context.Writer;
        writer.Lines(
            "var feature = strip + (group * outputs);",
            "ref var weights = ref Unsafe.Add(ref w, ((feature >> 4) * kernelStride) + (feature & 15));",
            "var start = ((feature >> 4) * yStride) + (feature & 15);",
            "tile.Feature = feature;",
            $"ref var rectangle = ref Unsafe.Add(ref numbers, {ConvolutionPlanKernel.Sizes.Count});");
        using (writer.Block("for (var left = rectangles; left > 0; left--)")) EmitRectangle(context, vectors);
    }

    // Columns of the border are few: tiles just tall enough to hide the latency of their sums will do.
    private static void EmitRectangle(KernelContext context, int vectors)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var (places, fields) = (ConvolutionPlanKernel.Places, ConvolutionPlanKernel.Fields);
        for (var i = 0; i < places.Count; i++) writer.Line($"var {places[i]} = {Number("rectangle", i)};");
        for (var i = 0; i < fields.Count; i++) writer.Line($"tile.{fields[i]} = {Number("rectangle", places.Count + i)};");
        writer.Lines(
            $"rectangle = ref Unsafe.Add(ref rectangle, {places.Count + fields.Count});",
            "tile.W = ref Unsafe.Add(ref weights, tap);",
            "tile.X = ref Unsafe.Add(ref image, from);",
            "tile.Row = pixels + to;",
            "tile.At = start + tile.Row;",
            $"var tiles = step == 0 ? {Tiles(Math.Min(4, dialect.TilePixels))} : {Tiles(dialect.TilePixels)};",
            "var shorter = count / tiles;",
            "var longer = count - (shorter * tiles);");
        var call = context.Call(new ConvolutionTilesKernel(vectors));
        using (writer.Block("if (longer > 0)"))
        {
            writer.Lines(
                "tile.Tiles = longer;",
                $"{call}<TBody>(shorter + 1, step, in tile);",
                "nint done = longer * (shorter + 1);",
                "tile.X = ref Unsafe.Add(ref tile.X, done * tile.XStep);",
                "tile.Row += done * tile.YStep;",
                "tile.At += done * tile.YStep;");
        }

        writer.Lines("tile.Tiles = tiles - longer;", $"{call}<TBody>(shorter, step, in tile);");
    }

    private static string Number(string reference, int index) => index == 0 ? reference : $"Unsafe.Add(ref {reference}, {index})";

    // Divisions by constants.
    private static string Tiles(int most) => $"(int)((uint)(count + {most - 1}) / {most})";
}
