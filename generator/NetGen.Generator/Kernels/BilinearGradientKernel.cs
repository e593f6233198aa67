using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The gradient of <see cref="BilinearKernel"/>: x is dx and y is dy. The rows of dy between two lines of dx are taken together, and the columns
/// between two of its columns: what they give is summed before it is written.
/// </summary>
/// <param name="Image">Height and width of x.</param>
/// <param name="Factors">The factors of both.</param>
internal sealed record BilinearGradientKernel((int Height, int Width) Image, (int Height, int Width) Factors) : Kernel
{
    // Rows between two lines beyond this number are taken so many at a time.
    private const int MostTogether = 4;

    public override string Stem => $"Bilinear{Image.Height}x{Image.Width}By{Factors.Height}x{Factors.Width}Gradient";

    public override string Summary => $"x = dx and y = dy of an image of {Image.Height}×{Image.Width} pixels made larger by {Factors.Height}×{Factors.Width}.";

    public override IReadOnlyList<string> Parameters => BilinearCode.Parameters;

    private int Line => Image.Width * 16;

    private int Together => Enumerable.Range(1, MostTogether).Last(count => Factors.Height % count == 0);

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var code = new BilinearCode(context, Image, Factors);
        code.DeclareWeights();
        code.ForEachImage(() =>
        {
            EmitClear(writer, "xImage");
            EmitEdge(context, code, 0, code.RowsBefore, 0);
            if (Image.Height > 1) EmitGaps(context, code);
            var rows = Image.Height * Factors.Height;
            EmitEdge(context, code, rows - Factors.Height + code.RowsBefore, rows, Image.Height - 1);
        });
    }

    // Rows that give all to one line.
    private void EmitEdge(KernelContext context, BilinearCode code, int first, int end, int line)
    {
        if (first == end) return;
        var writer = context.Writer;
        using (writer.Block($"for (nint row = {first}; row < {end}; row++)"))
        {
            writer.Line($"ref var above = ref {(line == 0 ? "xImage" : $"Unsafe.Add(ref xImage, {line * Line})")};");
            writer.Line($"ref var yRow0 = ref Unsafe.Add(ref yImage, {code.RowOffset("row")});");
            using (code.LaneLoop()) EmitRows(context, code, 1, (up, given) => $"({up} + {given[0]})", down: null);
        }
    }

    private void EmitGaps(KernelContext context, BilinearCode code)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var isWhole = Together == Factors.Height;
        using (writer.Block($"for (nint line = 0; line < {Image.Height - 1}; line++)"))
        {
            writer.Line($"ref var above = ref Unsafe.Add(ref xImage, line * {Line});");
            writer.Line($"ref var below = ref Unsafe.Add(ref above, {Line});");
            if (!isWhole) EmitClear(writer, "below");
            using (isWhole ? null : writer.Block($"for (nint next = 0; next < {Factors.Height}; next += {Together})"))
            {
                var row = $"(line * {Factors.Height}) + {code.RowsBefore}{(isWhole ? "" : " + next")}";
                for (var k = 0; k < Together; k++)
                {
                    writer.Line($"ref var yRow{k} = ref Unsafe.Add(ref yImage, {code.RowOffset($"({row}{(k == 0 ? "" : $" + {k}")})")});");
                    var weight = CodeWriter.Literal(code.LowerOf(k));
                    var lower = isWhole ? weight : $"({weight} + (next * {CodeWriter.Literal(1f / Factors.Height)}))";
                    writer.Line($"var lower{k} = {dialect.Broadcast(lower)};");
                    writer.Line($"var upper{k} = {dialect.Broadcast($"1f - {lower}")};");
                }

                string Sum(string start, string weight, IReadOnlyList<string> given) => given
                    .Select((name, k) => (name, k))
                    .Aggregate(start, (sum, row) => sum.Length == 0 ? $"({row.name} * {weight}{row.k})" : dialect.MultiplyAdd(row.name, $"{weight}{row.k}", sum));
                using (code.LaneLoop())
                {
                    EmitRows(context, code, Together, (up, given) => Sum(up, "upper", given), (down, given) => Sum(isWhole ? "" : down, "lower", given));
                }
            }
        }
    }

    private void EmitClear(CodeWriter writer, string line) =>
        writer.Line($"global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref {line}, {Line}).Clear();");

    // What each row gives to a column is near or far of it; the line above gets one sum of them, that below another.
    private void EmitRows(
        KernelContext context, BilinearCode code, int rows, Func<string, IReadOnlyList<string>, string> up, Func<string, IReadOnlyList<string>, string>? down)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var names = new Names();
        var places = code.Lanes.SelectMany(lane => Enumerable.Range(0, rows).Select(row => (Row: row, Lane: lane, Name: $"{row}At{lane}"))).ToList();

        // An edge gives all to its only column.
        void Edge(bool isEnd) => code.ForEdge(isEnd, column =>
        {
            foreach (var (row, lane, name) in places) writer.Line($"far{name} += {code.Load($"yRow{row}", column, lane)};");
        });
        void Share(string given, string column)
        {
            foreach (var lane in code.Lanes)
            {
                var all = places.Where(place => place.Lane == lane).Select(place => given + place.Name).ToList();
                writer.Line(code.Store(up(code.Load("above", column, lane), all), "above", column, lane));
                if (down is not null) writer.Line(code.Store(down(code.Load("below", column, lane), all), "below", column, lane));
            }
        }

        foreach (var place in places) writer.Line($"var far{place.Name} = {dialect.Zero};");
        Edge(isEnd: false);
        using (code.GapLoop())
        {
            foreach (var place in places)
            {
                writer.Line($"var near{place.Name} = far{place.Name};");
                writer.Line($"far{place.Name} = {dialect.Zero};");
            }

            code.ForGap((column, right) =>
            {
                foreach (var (row, lane, name) in places)
                {
                    var dy = names.New("dy");
                    writer.Line($"var {dy} = {code.Load($"yRow{row}", column, lane)};");
                    writer.Line($"near{name} += {dy};");
                    writer.Line($"far{name} = {dialect.MultiplyAdd(dy, right, $"far{name}")};");
                }
            });

            // Σ(1 − right)·dy
            foreach (var place in places) writer.Line($"near{place.Name} -= far{place.Name};");
            Share("near", "(gap * 16)");
        }

        Edge(isEnd: true);
        Share("far", $"{(Image.Width - 1) * 16}");
    }
}
