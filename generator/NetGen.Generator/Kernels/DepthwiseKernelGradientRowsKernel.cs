using NetGen.Analyzers.Graphs;
using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>What some rows add to the gradient of some weights of a depthwise convolution, for one vector of channels.</summary>
/// <param name="Window">The window.</param>
/// <param name="RowTaps">The rows of taps, and their rows of sources.</param>
/// <param name="FirstColumn">The first column of taps.</param>
/// <param name="EndColumn">The column behind the last.</param>
internal sealed record DepthwiseKernelGradientRowsKernel(Window Window, EquatableArray<Tap> RowTaps, int FirstColumn, int EndColumn) : Kernel
{
    public override string Stem => $"DepthwiseKernelGradientRows{RowTaps.Count}x{EndColumn - FirstColumn}";

    public override string Summary => $"What rows add to the gradient of {RowTaps.Count} × {EndColumn - FirstColumn} taps, one vector of channels.";

    public override IReadOnlyList<string> Parameters => ["ref float x", "ref float dy", "ref float dw", "int rows", "int samples"];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        foreach (var (row, column) in Taps)
        {
            writer.Line($"var {Sum(row.Index, column)} = {dialect.Load("dw", DepthwisePass.WeightOffset(Window, row, column))};");
        }

        new DepthwiseLoop(Window, isGradient: false).Emit(writer, dialect, FirstColumn, EndColumn, (tile, source) => EmitTile(writer, dialect, tile, source));
        foreach (var (row, column) in Taps)
        {
            writer.Line(dialect.Store(Sum(row.Index, column), "dw", DepthwisePass.WeightOffset(Window, row, column)));
        }
    }

    private IEnumerable<(Tap Row, int Column)> Taps =>
        RowTaps.SelectMany(row => Enumerable.Range(FirstColumn, EndColumn - FirstColumn).Select(column => (row, column)));

    private static string Sum(int row, int column) => $"s{row}_{column}";

    private void EmitTile(CodeWriter writer, Dialect dialect, TapTile tile, string source)
    {
        for (var target = 0; target < tile.Targets; target++)
        {
            if (tile.Taps[target].Count > 0) writer.Line($"var d{target} = {dialect.Load("Unsafe.Add(ref dy, at)", target * 16)};");
        }

        foreach (var row in RowTaps)
        {
            foreach (var uses in tile.BySource)
            {
                var x = $"x{row.Source}_{uses.Key}";
                writer.Line($"var {x} = {dialect.Load(source, DepthwiseLoop.SourceOffset(Window, isGradient: false, row, uses.Key))};");
                writer.Line(string.Join(" ", uses.Select(u =>
                    $"{Sum(row.Index, u.Index)} = {dialect.MultiplyAdd(x, $"d{u.Target}", Sum(row.Index, u.Index))};")));
            }
        }
    }
}
