using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The loops over a larger image and the pixels of the smaller one around each of its pixels. The centre of pixel o is at
/// (o + ½) / factor − ½ of the smaller image; what is outside is its edge. Arrays are x and y, lines and rows of them in loops.
/// </summary>
internal sealed class BilinearCode(KernelContext context, (int Height, int Width) image, (int Height, int Width) factors)
{
    private readonly CodeWriter writer = context.Writer;
    private readonly Dialect dialect = context.Dialect;

    public static IReadOnlyList<string> Parameters =>
        ["ref float x", "nint xStride", "ref float y", "nint yStride", "int panels", "int firstSample", "int endSample"];

    /// <summary>The first lanes of the vectors of a row of 16 floats.</summary>
    public IReadOnlyList<int> Lanes => dialect.Lanes == 1 ? [0] : [.. Enumerable.Range(0, dialect.VectorsPerRow).Select(v => v * dialect.Lanes)];

    /// <summary>Writes <paramref name="row"/> for each row of the larger image, with the lines above and below it and their weights at hand.</summary>
    public void ForEachRow(Action start, Action row)
    {
        var pixels = image.Height * image.Width;
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        using (writer.Block("for (nint panel = 0; panel < panels; panel++)"))
        {
            writer.Line($"ref var xImage = ref Unsafe.Add(ref x, (panel * xStride) + (sample * {pixels * 16}));");
            writer.Line($"ref var yImage = ref Unsafe.Add(ref y, (panel * yStride) + (sample * {pixels * factors.Height * factors.Width * 16}));");
            start();
            using (writer.Block($"for (nint row = 0; row < {image.Height * factors.Height}; row++)"))
            {
                writer.Line($"// The line above, −1 for the edge, and the distance from it in units of 1/{2 * factors.Height}.");
                writer.Line($"var position = (row * 2) - {factors.Height - 1};");
                writer.Line($"var line = position < 0 ? -1 : position / {2 * factors.Height};");
                writer.Line($"var lower = (position - (line * {2 * factors.Height})) * {Unit(factors.Height)};");
                writer.Line($"ref var above = ref Unsafe.Add(ref xImage, Math.Max(line, 0) * {image.Width * 16});");
                writer.Line($"ref var below = ref Unsafe.Add(ref xImage, Math.Min(line + 1, {image.Height - 1}) * {image.Width * 16});");
                writer.Line($"ref var yRow = ref Unsafe.Add(ref yImage, row * {image.Width * factors.Width * 16});");
                using (dialect.Lanes == 1 ? writer.Block("for (nint lane = 0; lane < 16; lane++)") : null) row();
            }
        }
    }

    /// <summary>A loop over the gaps between the columns of the smaller image, −1 before the first.</summary>
    public IDisposable GapLoop() => writer.Block($"for (nint gap = -1; gap < {image.Width}; gap++)");

    /// <summary>A loop over the columns of the larger image in a gap; <c>right</c> is the weight of the column behind it.</summary>
    public IDisposable ColumnLoop()
    {
        writer.Line($"var first = (gap * {factors.Width}) + {factors.Width / 2};");
        writer.Line($"var end = Math.Min(first + {factors.Width}, {image.Width * factors.Width});");
        var loop = writer.Block("for (var column = Math.Max(first, 0); column < end; column++)");
        writer.Line($"var right = ((column * 2) - {factors.Width - 1} - (gap * {2 * factors.Width})) * {Unit(factors.Width)};");
        return loop;
    }

    public string Load(string reference, string offset, int lane) => dialect.Lanes == 1
        ? $"Unsafe.Add(ref {reference}, {offset} + lane)"
        : dialect.Load($"Unsafe.Add(ref {reference}, {offset})", lane);

    public string Store(string value, string reference, string offset, int lane) => dialect.Lanes == 1
        ? $"{Load(reference, offset, lane)} = {value};"
        : dialect.Store(value, $"Unsafe.Add(ref {reference}, {offset})", lane);

    private static string Unit(int factor) => CodeWriter.Literal(1f / (2 * factor));
}
