using NetGen.Analyzers.Graphs;
using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The loops of a depthwise kernel over samples, rows and tiles of a row. Inside, <c>at</c> is the offset of the tile's first target
/// from that of the first row.
/// </summary>
internal sealed class DepthwiseLoop(Window window, bool isGradient)
{
    private readonly TapMap rows = new(window.Height, isGradient);
    private readonly TapMap columns = new(window.Width, isGradient);

    /// <summary>Floats from a source's row of the tile's first source.</summary>
    public static int SourceOffset(Window window, bool isGradient, Tap row, int column) =>
        ((row.Source * new TapMap(window.Width, isGradient).Sources) + column) * 16;

    /// <summary>Writes the loops; <paramref name="body"/> gets each tile with the C# of its lowest source.</summary>
    public void Emit(CodeWriter writer, Dialect dialect, int firstColumn, int endColumn, Action<TapTile, string> body)
    {
        using (writer.Block("for (nint sample = 0; sample < samples; sample++)"))
        using (writer.Block("for (nint row = 0; row < rows; row++)"))
        {
            var (target, source) = (columns.Targets * 16, columns.Sources * 16);
            writer.Line($"var at = (sample * {rows.Targets * target}) + (row * {rows.Period * target});");
            writer.Line($"ref var line = ref Unsafe.Add(ref x, (sample * {rows.Sources * source}) + (row * {rows.Step * source}));");
            foreach (var tile in columns.Tiles(firstColumn, endColumn, DepthwisePass.Targets(dialect))) EmitTile(writer, tile, body);
        }
    }

    private static void EmitTile(CodeWriter writer, TapTile tile, Action<TapTile, string> body)
    {
        var isLoop = tile.Count > 1;
        using (writer.Block(isLoop ? $"for (nint source = {tile.Source * 16}, end = {(tile.Source + (tile.Count * tile.Advance)) * 16}; source < end; source += {tile.Advance * 16})" : $"// {tile.Targets} pixels"))
        {
            body(tile, isLoop ? "Unsafe.Add(ref line, source)" : tile.Source == 0 ? "line" : $"Unsafe.Add(ref line, {tile.Source * 16})");
            writer.Line($"at += {tile.Targets * 16};");
        }
    }
}
