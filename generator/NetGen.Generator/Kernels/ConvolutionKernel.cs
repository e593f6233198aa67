using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// y = body(x ∗ W + b), or the adjoint: the matrix product's tiles over neighbouring pixels. Rectangles of pixels that see the same taps
/// are tiled apart, the long way round, so nothing outside the image is read or computed and no image is copied.
/// </summary>
/// <param name="Name">Names the body.</param>
/// <param name="Shape">The body.</param>
/// <param name="HasBias">Whether there is a b.</param>
/// <param name="Plan">The convolution.</param>
internal sealed record ConvolutionKernel(string Name, BodyShape Shape, bool HasBias, ConvolutionPlan Plan) : Kernel
{
    public override string Stem =>
        $"Convolution{Plan.Output.Height}x{Plan.Output.Width}x{Plan.Outputs * Plan.Groups}{Name}{(HasBias ? "" : "WithoutBias")}";

    public override string Summary =>
        $"{Plan.Input.Height}×{Plan.Input.Width}×{Plan.Inputs * Plan.Groups} to {Plan.Output.Height}×{Plan.Output.Width}×{Plan.Outputs * Plan.Groups}"
        + $" pixels and channels under {Plan.KernelRows}×{Plan.KernelColumns} taps{(Name.Length == 0 ? "" : ", then " + Name)}.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float w", .. HasBias ? new[] { "ref float b" } : [],
        "ref float y", .. BodyCode.Parameters(Shape), "nint yStride", "int firstSample", "int endSample",
    ];

    private bool IsDear => !Shape.FitsRegisters || !TileBodyKernel.Takes(Shape);

    private BodyShape TileShape => IsDear ? BodyShape.Plain : Shape;

    private string TileName => IsDear ? "" : Name;

    private int PaddedOutputs => (Plan.Outputs + 15) / 16 * 16;

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
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

        EmitDearBody(context);
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
        if (TileShape.Operands.Contains(OperandKind.Row)) writer.Line($"var pixels = sample * {Plan.Output.Count * 16};");
        foreach (var depth in Plan.Depth)
        {
            foreach (var row in Plan.Rows)
            {
                foreach (var pixel in Plan.Columns) EmitRectangle(context, width / context.Dialect.Lanes, depth, row, pixel);
            }
        }
    }

    // Tiles go along the longer side of a rectangle.
    private void EmitRectangle(KernelContext context, int vectors, AxisRun depth, AxisRun row, AxisRun column)
    {
        var writer = context.Writer;
        var alongColumns = column.Count >= Math.Min(4, row.Count);
        var (along, across) = alongColumns ? (column, row) : (row, column);
        var acrossName = alongColumns ? "row" : "column";
        writer.Line($"// {depth.Count * row.Count * column.Count} pixels under {(Plan.Depth.Count > 1 || depth.Taps > 1 ? $"{depth.Taps} × " : "")}{row.Taps} × {column.Taps} taps.");
        var x = Offset(depth.Input, row.Input, column.Input, Plan.Input);
        var y = Offset(depth.Output, row.Output, column.Output, Plan.Output);
        var (xTerms, yTerms) = (new List<string> { $"{x}" }, new List<string> { $"{y}" });
        var blocks = new Stack<IDisposable>();
        Loop("depth", depth, Plan.Input.Height * Plan.Input.Width, Plan.Output.Height * Plan.Output.Width);
        Loop(acrossName, across, alongColumns ? Plan.Input.Width : 1, alongColumns ? Plan.Output.Width : 1);
        EmitTiles(context, vectors, depth, row, column, along, alongColumns, xTerms, yTerms);
        while (blocks.Count > 0) blocks.Pop().Dispose();

        void Loop(string name, AxisRun run, int xPitch, int yPitch)
        {
            if (run.Count == 1) return;
            blocks.Push(writer.Block($"for (nint {name}Index = 0; {name}Index < {run.Count}; {name}Index++)"));
            xTerms.Add($"({name}Index * {run.InputStep * xPitch * 16})");
            yTerms.Add($"({name}Index * {run.OutputStep * yPitch * 16})");
        }
    }

    private void EmitTiles(
        KernelContext context, int vectors, AxisRun depth, AxisRun row, AxisRun column, AxisRun along, bool alongColumns,
        List<string> xTerms, List<string> yTerms)
    {
        var (xPitch, yPitch) = alongColumns ? (1, 1) : (Plan.Input.Width, Plan.Output.Width);
        var (xStep, yStep) = (along.InputStep * xPitch, along.OutputStep * yPitch);
        var isWhole = Plan.Inputs < 4;

        // A short sum is over before the stores of the tile before it: two small tiles overlap better than one large.
        // Columns of the border are few: tiles just tall enough to hide the latency of their sums will do.
        var most = !alongColumns ? Math.Min(4, context.Dialect.TilePixels)
            : isWhole ? context.Dialect.TilePixels / 2
            : context.Dialect.TilePixels;
        var tiles = (along.Count + most - 1) / most;
        var (shorter, longer) = (along.Count / tiles, along.Count % tiles);
        if (longer > 0) Call(longer, shorter + 1, 0);
        Call(tiles - longer, shorter, longer * (shorter + 1));

        void Call(int count, int pixels, int first)
        {
            var unroll = ConvolutionTileKernel.UnrollOf(Plan.Inputs, pixels * vectors);
            var hasAnyStep = pixels == 1 || !alongColumns || xStep == 0;
            var tile = context.Call(new ConvolutionTileKernel(
                pixels, hasAnyStep ? 0 : xStep, vectors, unroll, isWhole, HasDepth: depth.Taps > 1));
            var body = context.Call(new TileBodyKernel(TileName, TileShape, HasBias));
            var x = Sum(xTerms, first * xStep * 16);
            var y = Sum(yTerms, first * yStep * 16);
            var width = Plan.KernelColumns * Plan.Inputs * 16;
            var weights = (((((depth.Tap * Plan.KernelRows) + row.Tap) * Plan.KernelColumns) + column.Tap) * Plan.Inputs) * 16;
            var arguments = new List<string> { $"ref Unsafe.Add(ref image, {x})", "xStride", BodyCode.At("weights", $"{weights}"), $"{Plan.KernelStride}" };
            if (hasAnyStep) arguments.Add($"{xStep * 16}");
            arguments.Add(BodyCode.At("y", $"start + {y}"));
            arguments.Add(HasBias ? "ref Unsafe.Add(ref b, column)" : "ref y");
            arguments.AddRange(TileBodyKernel.Arguments(BodyCode.ArgumentsAt(TileShape, $"start + {y}", $"pixels + {y}", "column"), "ref y"));
            arguments.AddRange(["yStride", $"{yStep * 16}", $"{count}", $"{Plan.Inputs}"]);
            if (depth.Taps > 1)
            {
                arguments.AddRange([
                    $"{depth.Taps}", $"{depth.InputTapStep * Plan.Input.Height * Plan.Input.Width * 16}", $"{depth.TapStep * Plan.KernelRows * width}"]);
            }

            arguments.AddRange([
                $"{(depth.Taps == 0 ? 0 : row.Taps)}", $"{row.InputTapStep * Plan.Input.Width * 16}", $"{row.TapStep * width}",
                $"{column.Taps}", $"{column.InputTapStep * 16}", $"{column.TapStep * Plan.Inputs * 16}"]);
            context.Writer.Line($"{tile}<{body}>({string.Join(", ", arguments)});");
        }
    }

    private static int Offset(int depth, int row, int column, PixelBox box) => ((((depth * box.Height) + row) * box.Width) + column) * 16;

    private static string Sum(List<string> terms, int offset)
    {
        var constant = int.Parse(terms[0], System.Globalization.CultureInfo.InvariantCulture) + offset;
        return string.Join(" + ", terms.Skip(1).Append($"{constant}"));
    }

    private void EmitDearBody(KernelContext context)
    {
        var writer = context.Writer;
        var pixels = Plan.Output.Count;
        var columns = $"{PaddedOutputs * Plan.Groups}";
        var unpads = (Plan.Outputs & 15) != 0 && Enumerable.Range(0, Shape.Formulas.Count).Any(i => !Shape.KeepsZero(i));
        if (!IsDear && !unpads) return;
        writer.Line();
        writer.Line($"var (firstRow, endRow) = (firstSample * {pixels}, endSample * {pixels});");
        if (IsDear) BodyPass.Emit(context, Name, Shape, columns, "yStride");
        if (unpads) PadPass.Emit(writer, Shape, $"{Plan.Outputs}", columns, "yStride");
    }
}
