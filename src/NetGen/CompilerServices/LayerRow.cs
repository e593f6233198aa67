using System.ComponentModel;
using System.Globalization;

namespace NetGen.CompilerServices;

/// <summary>A layer in the summary of a network. For generated code.</summary>
/// <param name="name">Its name.</param>
/// <param name="kind">What it is.</param>
/// <param name="output">The shape of its output.</param>
/// <param name="parameters">The numbers that it learns or keeps.</param>
/// <param name="operations">Its floating-point operations for one sample.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LayerRow(string name, string kind, string output, long parameters = 0, long operations = 0)
{
    /// <summary>The layers of so many equal blocks.</summary>
    public static LayerRow[] Repeat(int rounds, Func<int, LayerRow[]> block) => Rounds.Of(rounds, block);

    /// <summary>The table of a network's layers, with its totals; a line on the memory of its sessions below.</summary>
    public static string Table(LayerRow[] layers, string memory)
    {
        var total = new LayerRow("Total", "", "", layers.Sum(layer => layer.Parameters), layers.Sum(layer => layer.Operations));
        string[][] rows = [["Layer", "Kind", "Output", "Parameters", "FLOPs"], .. layers.Append(total).Select(layer => layer.Cells)];
        var widths = Enumerable.Range(0, rows[0].Length).Select(cell => rows.Max(row => row[cell].Length)).ToArray();
        var lines = rows.Select(row => string.Join("  ", row.Select((cell, i) => i < 3 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd()).ToList();
        var rule = new string('─', widths.Sum() + (2 * (widths.Length - 1)));
        lines.Insert(lines.Count - 1, rule);
        lines.Insert(1, rule);
        return string.Join('\n', [.. lines, memory]);
    }

    private long Parameters { get; } = parameters;

    private long Operations { get; } = operations;

    private string[] Cells { get; } = [name, kind, output, Number(parameters), Number(operations)];

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
