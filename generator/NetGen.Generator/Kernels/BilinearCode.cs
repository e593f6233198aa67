using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The loops over a larger image and the pixels of the smaller one around each of its pixels. The centre of pixel o is at
/// (o + ½) / factor − ½ of the smaller image; what is outside is its edge. Arrays are x and y, lines and rows of them in loops.
/// </summary>
internal sealed class BilinearCode(KernelContext context, (int Height, int Width) image, (int Height, int Width) factors)
{
    // Columns of a gap beyond this number are a loop.
    private const int MostUnrolled = 8;

    private readonly CodeWriter writer = context.Writer;
    private readonly Dialect dialect = context.Dialect;

    public static IReadOnlyList<string> Parameters =>
        ["ref float x", "nint xStride", "ref float y", "nint yStride", "int panels", "int firstSample", "int endSample"];

    /// <summary>The first lanes of the vectors of a row of 16 floats.</summary>
    public IReadOnlyList<int> Lanes => dialect.Lanes == 1 ? [0] : [.. Enumerable.Range(0, dialect.VectorsPerRow).Select(v => v * dialect.Lanes)];

    /// <summary>Rows of the larger image before the first of the smaller one's centres.</summary>
    public int RowsBefore => factors.Height / 2;

    /// <summary>Writes <paramref name="body"/> for each panel of each sample.</summary>
    public void ForEachImage(Action body)
    {
        var pixels = image.Height * image.Width;
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        using (writer.Block("for (nint panel = 0; panel < panels; panel++)"))
        {
            writer.Line($"ref var xImage = ref Unsafe.Add(ref x, (panel * xStride) + (sample * {pixels * 16}));");
            writer.Line($"ref var yImage = ref Unsafe.Add(ref y, (panel * yStride) + (sample * {pixels * factors.Height * factors.Width * 16}));");
            body();
        }
    }

    /// <summary>Writes <paramref name="row"/> for each row of the larger image, with the lines above and below it and their weights at hand.</summary>
    public void ForEachRow(Action row) => ForEachImage(() =>
    {
        using (writer.Block($"for (nint row = 0; row < {image.Height * factors.Height}; row++)"))
        {
            writer.Line($"// The line above, −1 for the edge, and the distance from it in units of 1/{2 * factors.Height}.");
            writer.Line($"var position = (row * 2) - {factors.Height - 1};");
            writer.Line($"var line = position < 0 ? -1 : position / {2 * factors.Height};");
            writer.Line($"var lower = (position - (line * {2 * factors.Height})) * {CodeWriter.Literal(1f / (2 * factors.Height))};");
            writer.Line($"ref var above = ref Unsafe.Add(ref xImage, Math.Max(line, 0) * {image.Width * 16});");
            writer.Line($"ref var below = ref Unsafe.Add(ref xImage, Math.Min(line + 1, {image.Height - 1}) * {image.Width * 16});");
            writer.Line($"ref var yRow = ref Unsafe.Add(ref yImage, {RowOffset("row")});");
            using (LaneLoop()) row();
        }
    });

    /// <summary>The offset of a row of the larger image.</summary>
    public string RowOffset(string row) => $"{row} * {image.Width * factors.Width * 16}";

    /// <summary>Scalar code loops over the lanes.</summary>
    public IDisposable? LaneLoop() => dialect.Lanes == 1 ? writer.Block("for (nint lane = 0; lane < 16; lane++)") : null;

    /// <summary>The weight of the line below for row <paramref name="row"/> of a gap between lines.</summary>
    public float LowerOf(int row) => BehindOf(row, factors.Height);

    /// <summary>
    /// Writes <paramref name="pixel"/> for each column of the larger image before the first of the smaller one's centres, and behind the
    /// last for <paramref name="isEnd"/>; it gets the column's offset.
    /// </summary>
    public void ForEdge(bool isEnd, Action<string> pixel)
    {
        var (before, all) = (factors.Width / 2, image.Width * factors.Width);
        var (first, end) = isEnd ? (all - factors.Width + before, all) : (0, before);
        if (first == end) return;
        using (writer.Block($"for (nint column = {first * 16}; column < {end * 16}; column += 16)")) pixel("column");
    }

    /// <summary>A loop over the gaps between columns of the smaller image.</summary>
    public IDisposable GapLoop() => writer.Block($"for (nint gap = 0; gap < {image.Width - 1}; gap++)");

    /// <summary>Before all loops: the weights of the columns in a gap, as far as they are written one by one.</summary>
    public void DeclareWeights()
    {
        if (!Unrolls) return;
        for (var column = 0; column < factors.Width; column++)
        {
            writer.Line($"var right{column} = {dialect.Broadcast(CodeWriter.Literal(RightOf(column)))};");
        }
    }

    /// <summary>
    /// Writes <paramref name="pixel"/> for each column of the larger image in the gap behind column <c>gap</c> of the smaller one; it gets
    /// the column's offset and the weight of the smaller one's column behind it.
    /// </summary>
    public void ForGap(Action<string, string> pixel)
    {
        writer.Line($"var first = ((gap * {factors.Width}) + {factors.Width / 2}) * 16;");
        if (Unrolls)
        {
            for (var column = 0; column < factors.Width; column++) pixel(column == 0 ? "first" : $"first + {column * 16}", $"right{column}");
            return;
        }

        using (writer.Block($"for (nint i = 0; i < {factors.Width}; i++)"))
        {
            writer.Line($"var right = {dialect.Broadcast($"({CodeWriter.Literal(RightOf(0))} + (i * {CodeWriter.Literal(1f / factors.Width)}))")};");
            writer.Line("var column = first + (i * 16);");
            pixel("column", "right");
        }
    }

    public string Load(string reference, string offset, int lane) => dialect.Lanes == 1
        ? $"Unsafe.Add(ref {reference}, {offset} + lane)"
        : dialect.Load($"Unsafe.Add(ref {reference}, {offset})", lane);

    public string Store(string value, string reference, string offset, int lane) => dialect.Lanes == 1
        ? $"{Load(reference, offset, lane)} = {value};"
        : dialect.Store(value, $"Unsafe.Add(ref {reference}, {offset})", lane);

    private bool Unrolls => factors.Width <= MostUnrolled;

    private float RightOf(int column) => BehindOf(column, factors.Width);

    // The first is half a pixel of the larger image behind a centre for even factors, on it for odd ones.
    private static float BehindOf(int number, int factor) => (number + (factor % 2 == 0 ? 0.5f : 0)) / factor;
}
