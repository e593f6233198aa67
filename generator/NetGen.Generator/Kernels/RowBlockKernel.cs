using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// Numbers of each row, then an element-wise body that uses them, a block of rows at a time: the body finds its rows in the cache.
/// </summary>
/// <param name="Name">Names the body.</param>
/// <param name="Shape">The body.</param>
/// <param name="Features">The features of a row.</param>
/// <param name="Tile">Computes the numbers.</param>
internal sealed record RowBlockKernel(string Name, BodyShape Shape, int Features, RowTileKernel Tile) : Kernel
{
    // Floats of a block: with what is written they fill a part of the second-level cache.
    private const int BlockLength = 16384;
    private const int LongestBlock = 32;
    private const int ShortestBlock = 8;

    private int BlockRows => Math.Max(ShortestBlock, Math.Min(LongestBlock, BlockLength / Features / 8 * 8));

    public override string Stem => Name;

    public override string Summary => $"{Name} of rows of {Features}.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float y", .. BodyCode.Parameters(Shape), .. Prefixed, "int firstRow", "int endRow"];

    // All but the number of rows.
    private IEnumerable<string> TileParameters => Tile.Parameters.Take(Tile.Parameters.Count - 1);

    // Under names that the body's parameters do not have.
    private IEnumerable<string> Prefixed => TileParameters.Select(p => p.Replace(NameIn(p), TileName(p)));

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var tile = context.Call(Tile);
        writer.Line($"const int columns = {(Features + 15) / 16 * 16};");
        using (writer.Block($"for (nint block = firstRow; block < endRow; block += {BlockRows})"))
        {
            writer.Line($"var end = Math.Min(block + {BlockRows}, endRow);");
            writer.Line($"{tile}({string.Join(", ", TileParameters.Select(TileArgument))}, end - block);");
            BodyPass.Emit(context, Name, Shape, "columns", "tileStride", "block", "end");
        }

        PadPass.Emit(writer, Shape, $"{Features}", "columns", "tileStride");
    }

    private string TileArgument(string parameter, int index)
    {
        if (!parameter.StartsWith("ref ", StringComparison.Ordinal)) return TileName(parameter);
        return BodyCode.At(TileName(parameter), Tile.HasRows(index) ? "block * 16" : "0");
    }

    private static string NameIn(string parameter) => parameter.Substring(parameter.LastIndexOf(' ') + 1);

    private static string TileName(string parameter) => $"tile{char.ToUpperInvariant(NameIn(parameter)[0])}{NameIn(parameter).Substring(1)}";
}
