using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// A register tile of a convolution: <paramref name="Pixels"/> neighbouring pixels × <paramref name="Vectors"/> vectors of channels,
/// repeated along the image. Each step broadcasts one input channel of every pixel against the weights of one tap.
/// </summary>
/// <param name="Pixels">Pixels of the tile.</param>
/// <param name="PixelStep">Rows of the input from one pixel to the next: a constant, so that every pixel is one address; 0 where few pixels leave
/// registers for any step.</param>
/// <param name="Vectors">Vectors of output channels.</param>
/// <param name="Unroll">Input channels of one iteration; divides their number.</param>
/// <param name="IsWhole">Whether one iteration covers all input channels, so that there is no loop over them.</param>
/// <param name="HasDepth">Whether taps have a depth axis.</param>
internal sealed record ConvolutionTileKernel(
    int Pixels, int PixelStep, int Vectors, int Unroll, bool IsWhole, bool HasDepth) : Kernel
{
    // Windows of this width have their columns written one by one where there are few inputs.
    private const int UsualColumns = 3;

    // A multiply-add takes 4 cycles, and at most two begin in each.
    private const int ShortSums = 8;

    public override string Stem =>
        $"Pixels{Pixels}x{Vectors}{PixelStep switch { 0 => "AnyStep", 1 => "", _ => $"Step{PixelStep}" }}Unroll{Unroll}{(IsWhole ? "Whole" : "")}{(HasDepth ? "Deep" : "")}";

    public override string Summary => $"{Pixels} pixels{(PixelStep == 0 ? "" : $" {PixelStep} apart")} × {Vectors} vectors of channels.";

    public override bool TakesBody => true;

    public override IReadOnlyList<string> Parameters => ["in ConvolutionTile tile"];

    // Few pixels leave too few sums to hide the latency of each; they then take turns.
    private int Split => Pixels switch
    {
        1 => Math.Min(4, Unroll),
        2 or 3 => Math.Min(2, Unroll),
        _ => 1,
    };

    /// <summary>Input channels of one iteration: as many as make the loop cheap beside <paramref name="sums"/> sums.</summary>
    public static int UnrollOf(int inputs, int sums) => inputs switch
    {
        < 4 => inputs,
        _ when sums >= 16 => 1,
        _ when inputs % 4 == 0 && sums < 8 => 4,
        _ => inputs % 2 == 0 ? 2 : 1,
    };

    /// <summary>
    /// Pixels of a tile whose sums are short: no more than hide the latency of each sum, so that few stores wait for the end of all at once.
    /// </summary>
    public static int ShortSumPixels(Dialect dialect, int vectors) => Math.Min(dialect.TilePixels, ShortSums / vectors);

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        string[] references = ["w", "y", "bias", .. TileBodyKernel.Slots];
        foreach (var name in references) writer.Line($"ref var {name} = ref tile.{Field(name)};");
        string[] depth = HasDepth ? ["layers", "xLayer", "wLayer"] : [];
        string[] numbers =
        [
            "xStride", "wStride", "yStride", "yStep", "feature", "tiles", "xLine", "yLine", "inputs", .. depth,
            "rows", "xRow", "wRow", "columns", "xColumn", "wColumn",
        ];
        foreach (var name in numbers) writer.Line($"var {name} = tile.{Field(name)};");
        if (PixelStep == 0)
        {
            writer.Line("var xStep = tile.XStep;");
            for (var pixel = 1; pixel < Pixels; pixel++) writer.Line($"var step{pixel} = {(pixel == 1 ? "xStep" : $"{pixel} * xStep")};");
        }

        writer.Lines("ref var line = ref tile.X;", "var lineAt = tile.At;", "var pixels = tile.Row - tile.At;");
        using (writer.Block("for (var lines = tile.Lines; lines > 0; lines--)"))
        {
            writer.Lines("ref var x = ref line;", "var at = lineAt;");
            using (writer.Block("for (var rest = tiles; rest > 0; rest--)")) EmitTile(writer, context.Dialect);
            writer.Lines("line = ref Unsafe.Add(ref line, xLine);", "lineAt += yLine;");
        }
    }

    private void EmitTile(CodeWriter writer, Dialect dialect)
    {
        EmitSums(writer, dialect);
        if (HasDepth)
        {
            using (writer.Block("for (nint layer = 0; layer < layers; layer++)")) EmitTaps(writer, dialect, " + (layer * xLayer)", " + (layer * wLayer)");
        }
        else EmitTaps(writer, dialect, "", "");

        for (var pixel = 0; pixel < Pixels; pixel++) EmitStores(writer, dialect, pixel);
        writer.Line($"x = ref Unsafe.Add(ref x, {(PixelStep > 0 ? $"{Pixels * PixelStep * 16}" : Pixels == 1 ? "xStep" : $"{Pixels} * xStep")});");
    }

    private void EmitStores(CodeWriter writer, Dialect dialect, int pixel)
    {
        for (var v = 0; v < Vectors; v++)
        {
            var (panel, lane) = (v * dialect.Lanes / 16, v * dialect.Lanes % 16);
            var at = "at" + panel switch { 0 => "", 1 => " + yStride", _ => $" + ({panel} * yStride)" } + (lane == 0 ? "" : $" + {lane}");
            writer.Line($"TBody.Store({Total(pixel, v)}, ref y, {TileBodyKernel.StoreArguments}, {at}, at + pixels, {Feature(dialect, v)});");
        }

        writer.Line("at += yStep;");
    }

    private void EmitSums(CodeWriter writer, Dialect dialect)
    {
        for (var v = 0; v < Vectors; v++) writer.Line($"var {Sum(0, v, 0)} = {TileBodyKernel.Start(dialect, Feature(dialect, v))};");
        for (var pixel = 0; pixel < Pixels; pixel++)
        {
            for (var v = 0; v < Vectors; v++)
            {
                if (pixel > 0) writer.Line($"var {Sum(pixel, v, 0)} = {Sum(0, v, 0)};");
                for (var part = 1; part < Split; part++) writer.Line($"var {Sum(pixel, v, part)} = {dialect.Zero};");
            }
        }
    }

    private void EmitTaps(CodeWriter writer, Dialect dialect, string xLayer, string wLayer)
    {
        var panels = Math.Max(1, Vectors * dialect.Lanes / 16);
        if (IsWhole && PixelStep > 0)
        {
            // Few inputs leave little work between two steps of a loop, and most windows are 3 wide.
            using (writer.Block($"if (columns == {UsualColumns})"))
            using (writer.Block("for (nint tapRow = 0; tapRow < rows; tapRow++)"))
            {
                for (var column = 0; column < UsualColumns; column++)
                {
                    using (writer.Block("")) EmitWholeTap($"{column}");
                }
            }

            using (writer.Block("else"))
            using (writer.Block("for (nint tapRow = 0; tapRow < rows; tapRow++)"))
            using (writer.Block("for (nint tapColumn = 0; tapColumn < columns; tapColumn++)")) EmitWholeTap("tapColumn");
            return;
        }

        using (writer.Block("for (nint tapRow = 0; tapRow < rows; tapRow++)"))
        using (writer.Block("for (nint tapColumn = 0; tapColumn < columns; tapColumn++)"))
        {
            if (IsWhole)
            {
                EmitWholeTap("tapColumn");
                return;
            }

            DeclareTap("tapColumn");
            using (writer.Block("for (var left = inputs; left > 0; left -= 16)"))
            {
                writer.Line("var end = left < 16 ? left : 16;");
                using (writer.Block($"for (var k = 0; k < end; k += {Unroll})"))
                {
                    for (var k = 0; k < Unroll; k++) EmitStep(writer, dialect, k);
                    writer.Line($"xk = ref Unsafe.Add(ref xk, {Unroll});");
                    for (var panel = 0; panel < panels; panel++) writer.Line($"{W(panel)} = ref Unsafe.Add(ref {W(panel)}, {Unroll * 16});");
                }

                writer.Line("xk = ref Unsafe.Add(ref xk, xStride - 16);");
            }
        }

        void DeclareTap(string column)
        {
            writer.Line($"ref var xk = ref Unsafe.Add(ref x, (tapRow * xRow){Columns(column, "xColumn")}{xLayer});");
            writer.Line($"ref var wk = ref Unsafe.Add(ref w, (tapRow * wRow){Columns(column, "wColumn")}{wLayer});");
            for (var panel = 1; panel < panels; panel++) writer.Line($"ref var wk{panel} = ref Unsafe.Add(ref wk, {(panel == 1 ? "wStride" : $"{panel} * wStride")});");
        }

        void EmitWholeTap(string column)
        {
            DeclareTap(column);
            for (var k = 0; k < Unroll; k++) EmitStep(writer, dialect, k);
        }
    }

    private void EmitStep(CodeWriter writer, Dialect dialect, int k)
    {
        for (var v = 0; v < Vectors; v++)
        {
            var at = v * dialect.Lanes;
            writer.Line($"var w{k}_{v} = {dialect.Load(W(at / 16), (k * 16) + (at % 16))};");
        }

        for (var pixel = 0; pixel < Pixels; pixel++)
        {
            var load = $"var x{k}_{pixel} = {dialect.Broadcast($"Unsafe.Add(ref xk, {PixelOffset(pixel, k)})")};";
            var sums = Enumerable.Range(0, Vectors)
                .Select(v => $"{Sum(pixel, v, k % Split)} = {dialect.MultiplyAdd($"x{k}_{pixel}", $"w{k}_{v}", Sum(pixel, v, k % Split))};");
            writer.Line($"{load} {string.Join(" ", sums)}");
        }
    }

    private string PixelOffset(int pixel, int k) =>
        PixelStep > 0 || pixel == 0 ? $"{(pixel * PixelStep * 16) + k}" : $"step{pixel}{(k == 0 ? "" : $" + {k}")}";

    // The tile's field of a local.
    private static string Field(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string Feature(Dialect dialect, int vector) => vector == 0 ? "feature" : $"feature + {vector * dialect.Lanes}";

    private static string Columns(string count, string step) => count switch { "0" => "", "1" => $" + {step}", _ => $" + ({count} * {step})" };

    private static string W(int panel) => panel == 0 ? "wk" : $"wk{panel}";

    private static string Sum(int pixel, int vector, int part) => part == 0 ? $"s{pixel}_{vector}" : $"s{pixel}_{vector}_{part}";

    private string Total(int pixel, int vector)
    {
        var terms = Enumerable.Range(0, Split).Select(part => Sum(pixel, vector, part)).ToList();
        return terms.Count == 4 ? $"({terms[0]} + {terms[1]}) + ({terms[2]} + {terms[3]})" : string.Join(" + ", terms);
    }
}
