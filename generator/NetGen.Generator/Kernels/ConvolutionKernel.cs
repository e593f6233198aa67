using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// y = body(x ∗ W), or the adjoint: the matrix product's tiles over neighbouring pixels. Rectangles of pixels that see the same taps are tiled
/// apart, the long way round, so nothing outside the image is read or computed and no image is copied. What <see cref="ConvolutionDriverKernel"/>
/// cannot do: images with a depth, wide strides, few or odd channels.
/// </summary>
/// <param name="Plan">The convolution.</param>
internal sealed record ConvolutionKernel(ConvolutionPlan Plan) : Kernel
{
    public override string Stem => $"Convolution{Plan.Output.Height}x{Plan.Output.Width}x{Plan.Outputs * Plan.Groups}";

    public override string Summary => $"{Plan.Summary}.";

    public override bool IsHot => false;

    public override bool TakesBody => true;

    public override IReadOnlyList<string> Parameters =>
        ["ref float x", "nint xStride", "ref float w", "ref float y", .. TileBodyKernel.SlotParameters, "nint yStride", "int firstSample", "int endSample"];

    private int PaddedOutputs => (Plan.Outputs + 15) / 16 * 16;

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        writer.Line($"scoped ConvolutionTile tile = new(ref y, {TileBodyKernel.SlotArguments}, xStride, {Plan.KernelStride}, yStride, {Plan.Inputs});");
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        {
            if (Plan.Groups == 1) EmitStrips(context, "", "");
            else
            {
                using (writer.Block($"for (nint group = 0; group < {Plan.Groups}; group++)"))
                {
                    EmitStrips(context, $"(group * {Plan.Inputs / 16} * xStride) + ", $" + (group * {Plan.Outputs})");
                }
            }
        }
    }

    // Strips of output channels, as wide as the tiles; weights of a strip stay in the cache for the whole image.
    private void EmitStrips(KernelContext context, string groupInput, string groupOutput)
    {
        var writer = context.Writer;
        var step = Math.Min(PaddedOutputs, context.Dialect.TileVectors * context.Dialect.Lanes);
        var whole = PaddedOutputs / step * step;
        using (writer.Block($"for (nint strip = 0; strip < {whole}; strip += {step})")) EmitStrip(context, step, "strip" + groupOutput, groupInput);
        if (whole == PaddedOutputs) return;
        using (writer.Block("")) EmitStrip(context, PaddedOutputs - whole, $"{whole}{groupOutput}", groupInput);
    }

    private void EmitStrip(KernelContext context, int width, string column, string groupInput)
    {
        var writer = context.Writer;
        var isWhole = width % 16 == 0;
        writer.Line($"var column = {column};");
        writer.Line($"ref var image = ref Unsafe.Add(ref x, {groupInput}(sample * {Plan.Input.Count * 16}));");
        writer.Line($"ref var weights = ref Unsafe.Add(ref w, ((column >> 4) * {Plan.KernelStride}){(isWhole ? "" : " + (column & 15)")});");
        writer.Line($"var start = ((column >> 4) * yStride) + (sample * {Plan.Output.Count * 16}){(isWhole ? "" : " + (column & 15)")};");
        writer.Line($"var pixels = sample * {Plan.Output.Count * 16};");
        writer.Line("tile.Feature = column;");
        var fields = new Assignments(writer);
        foreach (var depth in Plan.Depth)
        {
            foreach (var row in Plan.Rows)
            {
                foreach (var pixel in Plan.Columns) EmitRectangle(context, fields, width / context.Dialect.Lanes, depth, row, pixel);
            }
        }
    }

    // Tiles go along the longer side of a rectangle.
    private void EmitRectangle(KernelContext context, Assignments fields, int vectors, AxisRun depth, AxisRun row, AxisRun column)
    {
        var writer = context.Writer;
        var alongColumns = column.Count >= Math.Min(4, row.Count);
        var (along, across) = alongColumns ? (column, row) : (row, column);
        var ((xPitch, yPitch), (xAcross, yAcross)) = alongColumns
            ? ((1, 1), (Plan.Input.Width, Plan.Output.Width))
            : ((Plan.Input.Width, Plan.Output.Width), (1, 1));
        var (xStep, yStep) = (along.InputStep * xPitch, along.OutputStep * yPitch);
        writer.Line($"// {depth.Count * row.Count * column.Count} pixels under {(Plan.Depth.Count > 1 || depth.Taps > 1 ? $"{depth.Taps} × " : "")}{row.Taps} × {column.Taps} taps.");
        var width = Plan.KernelColumns * Plan.Inputs * 16;
        var weights = (((((depth.Tap * Plan.KernelRows) + row.Tap) * Plan.KernelColumns) + column.Tap) * Plan.Inputs) * 16;
        fields.Set("tile.W", BodyCode.At("weights", $"{weights}"));

        // A lone pixel or line takes no step.
        if (along.Count > 1) fields.Set("(tile.XStep, tile.YStep)", $"({xStep * 16}, {yStep * 16})");
        fields.Set("tile.Lines", $"{across.Count}");
        if (across.Count > 1) fields.Set("(tile.XLine, tile.YLine)", $"({across.InputStep * xAcross * 16}, {across.OutputStep * yAcross * 16})");
        if (depth.Taps > 1)
        {
            fields.Set(
                "(tile.Layers, tile.XLayer, tile.WLayer)",
                $"({depth.Taps}, {depth.InputTapStep * Plan.Input.Height * Plan.Input.Width * 16}, {depth.TapStep * Plan.KernelRows * width})");
        }

        fields.Set("tile.Rows", $"{(depth.Taps == 0 ? 0 : row.Taps)}");
        fields.Set("(tile.XRow, tile.WRow)", $"({row.InputTapStep * Plan.Input.Width * 16}, {row.TapStep * width})");
        fields.Set("tile.Columns", $"{column.Taps}");
        fields.Set("(tile.XColumn, tile.WColumn)", $"({column.InputTapStep * 16}, {column.TapStep * Plan.Inputs * 16})");
        var x = Offset(depth.Input, row.Input, column.Input, Plan.Input);
        var y = Offset(depth.Output, row.Output, column.Output, Plan.Output);
        var (xLayer, yLayer) = ("", "");
        IDisposable? layers = null;
        if (depth.Count > 1)
        {
            layers = writer.Block($"for (nint layer = 0; layer < {depth.Count}; layer++)");
            xLayer = $"(layer * {depth.InputStep * Plan.Input.Height * Plan.Input.Width * 16}) + ";
            yLayer = $"(layer * {depth.OutputStep * Plan.Output.Height * Plan.Output.Width * 16}) + ";
        }

        var isWhole = Plan.Inputs < 4;

        // Columns of the border are few: tiles just tall enough to hide the latency of their sums will do.
        var most = !alongColumns ? Math.Min(4, context.Dialect.TilePixels)
            : isWhole ? ConvolutionTileKernel.ShortSumPixels(context.Dialect, vectors)
            : context.Dialect.TilePixels;
        var tiles = (along.Count + most - 1) / most;
        var (shorter, longer) = (along.Count / tiles, along.Count % tiles);
        if (longer > 0) Call(longer, shorter + 1, 0);
        Call(tiles - longer, shorter, longer * (shorter + 1));
        layers?.Dispose();

        void Call(int count, int pixels, int first)
        {
            var unroll = ConvolutionTileKernel.UnrollOf(Plan.Inputs, pixels * vectors);
            var hasAnyStep = pixels == 1 || !alongColumns || xStep == 0;
            var tile = context.Call(new ConvolutionTileKernel(
                pixels, hasAnyStep ? 0 : xStep, vectors, unroll, isWhole, HasDepth: depth.Taps > 1));
            var at = yLayer + $"{y + (first * yStep * 16)}";
            writer.Line($"tile.X = ref Unsafe.Add(ref image, {xLayer}{x + (first * xStep * 16)});");
            writer.Line($"(tile.At, tile.Row, tile.Tiles) = (start + {at}, pixels + {at}, {count});");
            writer.Line($"{tile}<TBody>(in tile);");
        }
    }

    private static int Offset(int depth, int row, int column, PixelBox box) => ((((depth * box.Height) + row) * box.Width) + column) * 16;
}
