using System.Globalization;
using System.Text;
using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Emission;

/// <summary>
/// A network as a flowchart in the syntax of Mermaid: layers with their shapes, blocks around theirs, repetitions of a block drawn
/// once, outputs, and losses behind dotted arrows.
/// </summary>
internal sealed class Flowchart
{
    private const string Break = "<br/>";

    private readonly StringBuilder text = new("flowchart TD");
    private readonly Graph graph;
    private readonly RepeatedGroups repeated;

    // The node that is drawn for each.
    private readonly int[] drawn;

    private Flowchart(Graph graph)
    {
        this.graph = graph;
        repeated = new(graph);
        drawn = [.. graph.Nodes.Select(n => n.Index)];
    }

    /// <summary>The text of the flowchart.</summary>
    public static string Of(Graph graph)
    {
        var chart = new Flowchart(graph);
        chart.DrawParts(NodeGroup.Of(graph), depth: 1);
        chart.DrawArrows();
        return chart.text.ToString();
    }

    private void DrawParts(IReadOnlyList<NodeGroup> groups, int depth)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            if (group.IsLayer)
            {
                var node = graph.Nodes[group.First];
                Line(depth, $"n{Number(group.First)}[\"{group.Name}{Break}{LayerKind.Of(node.Layer)}{Break}{node.WholeShape}\"]");
                continue;
            }

            var count = repeated.Count(groups, i);
            var title = count == 1 ? group.Name : $"{group.Name} … {groups[i + count - 1].Name} × {Number(count)}";
            for (var node = group.End; node < groups[i + count - 1].End; node++) drawn[node] = node - group.Count;
            Line(depth, $"subgraph b{Number(group.First)}[\"{title}\"]");
            DrawParts(group.Parts, depth + 1);
            Line(depth, "end");
            i += count - 1;
        }
    }

    private void DrawArrows()
    {
        foreach (var node in graph.Nodes.Where(n => drawn[n.Index] == n.Index))
        {
            foreach (var input in node.Inputs) Line(1, $"n{Number(Drawn(input))} --> n{Number(node.Index)}");
        }

        for (var i = 0; i < graph.Outputs.Count; i++)
        {
            var output = graph.Outputs[i];
            Line(1, $"n{Number(Drawn(output.Node))} --> o{Number(i)}([\"{output.Name}\"])");
        }

        for (var i = 0; i < graph.Losses.Count; i++)
        {
            var loss = graph.Losses[i];
            Line(1, $"n{Number(Drawn(loss.Node))} -.-> l{Number(i)}{{{{\"{loss.Kind}{Break}{loss.Name}\"}}}}");
        }
    }

    private int Drawn(int node)
    {
        while (drawn[node] != node) node = drawn[node];
        return node;
    }

    private void Line(int depth, string line) => text.Append('\n').Append(' ', 2 * depth).Append(line);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
