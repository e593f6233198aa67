using System.Globalization;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Generator.Emission;

/// <summary>The table of layers: output shape, parameters, floating-point operations of one sample.</summary>
internal static class SummaryTable
{
    // A hover that is longer than a screen helps nobody.
    private const int MostDocumented = 32;

    /// <summary>The table as a C# string literal, the memory of sessions below it.</summary>
    public static string AsLiteral(Graph graph, string memory) => CodeWriter.Literal(string.Join("\n", Lines(graph).Append(memory)));

    /// <summary>The table as XML documentation of the class: what the editor shows on hover; the first layers of a long one.</summary>
    public static string AsDocumentation(Graph graph, string memory)
    {
        var rows = Rows(graph).Skip(1)
            .Select(r => $"/// <item>{r[0]}: {(r[1].Length > 0 ? $"{r[1]} → {r[2]}; " : "")}parameters {r[3]}, FLOPs {r[4]}</item>")
            .ToList();
        if (rows.Count > MostDocumented)
        {
            var total = rows[rows.Count - 1];
            rows = [.. rows.Take(MostDocumented), $"/// <item>… and {rows.Count - 1 - MostDocumented} more layers: see Summary</item>", total];
        }

        return $"/// <remarks>\n/// <list type=\"bullet\">\n{string.Join("\n", rows.Append($"/// <item>{memory}</item>"))}\n/// </list>\n/// </remarks>";
    }

    private static IEnumerable<string> Lines(Graph graph)
    {
        var rows = Rows(graph).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Select((cell, c) => c < 3 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]));
            yield return string.Join("  ", cells).TrimEnd();
            if (i == 0 || i == rows.Count - 2) yield return new string('─', widths.Sum() + (2 * (widths.Length - 1)));
        }
    }

    private static IEnumerable<string[]> Rows(Graph graph)
    {
        yield return ["Layer", "Kind", "Output", "Parameters", "FLOPs"];
        foreach (var node in graph.Nodes.Where(n => n.Layer is not EachStep))
        {
            yield return [node.Name, LayerKind.Of(node.Layer), node.WholeShape.ToString(), Number(LayerWork.Parameters(node)), Number(LayerWork.Flops(node))];
        }

        yield return ["Total", "", "", Number(graph.Nodes.Sum(LayerWork.Parameters)), Number(graph.Nodes.Sum(LayerWork.Flops))];
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
