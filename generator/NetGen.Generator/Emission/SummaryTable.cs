using System.Globalization;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Generator.Emission;

/// <summary>The table of layers: output shape, parameters, floating-point operations of one sample.</summary>
internal static class SummaryTable
{
    // A hover that is longer than a screen helps nobody.
    private const int MostDocumented = 32;

    /// <summary>The rows of the table that a network prints.</summary>
    public static IReadOnlyList<Row> Rows(Graph graph) => [.. Shown(graph).Select(node =>
    {
        var (parameters, flops) = (LayerWork.Parameters(node), LayerWork.Flops(node));
        var numbers = flops > 0 ? $", {parameters}, {flops}" : parameters > 0 ? $", {parameters}" : "";
        return new Row(node.Name, $", \"{LayerKind.Of(node.Layer)}\", \"{node.WholeShape}\"{numbers}");
    })];

    /// <summary>The table as XML documentation of the class: what the editor shows on hover; one block for all that are equal, the first layers of a long one.</summary>
    public static string AsDocumentation(Graph graph, string memory)
    {
        var (items, nodes) = (new List<string>(), Shown(graph));
        foreach (var repeat in RowList.Repeats(Rows(graph)))
        {
            items.AddRange(nodes.Skip(repeat.Start).Take(repeat.Length).Select(node =>
                $"{node.Name}: {LayerKind.Of(node.Layer)} → {node.WholeShape}; parameters {Number(LayerWork.Parameters(node))}, FLOPs {Number(LayerWork.Flops(node))}"));
            if (repeat.Rounds > 1) items.Add($"… the same {repeat.Rounds - 1} more times, up to {nodes[repeat.Start + (repeat.Length * repeat.Rounds) - 1].Name}");
        }

        if (items.Count > MostDocumented) items = [.. items.Take(MostDocumented), $"… and {items.Count - MostDocumented} more layers: see Summary"];
        items.Add($"Total: parameters {Number(graph.Nodes.Sum(LayerWork.Parameters))}, FLOPs {Number(graph.Nodes.Sum(LayerWork.Flops))}");
        items.Add(memory);
        return $"/// <remarks>\n/// <list type=\"bullet\">\n{string.Join("\n", items.Select(item => $"/// <item>{item}</item>"))}\n/// </list>\n/// </remarks>";
    }

    private static IReadOnlyList<Node> Shown(Graph graph) => [.. graph.Nodes.Where(node => node.Layer is not EachStep)];

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
