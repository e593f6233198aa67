using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Generator.Emission;

/// <summary>A block with its layers and inner blocks, in order; or a single layer, which has no parts.</summary>
/// <param name="Name">The last part of its dotted path.</param>
/// <param name="First">Its first node.</param>
/// <param name="Count">Its nodes, which stand one behind the other.</param>
/// <param name="Parts">What it is made of; empty for a layer.</param>
internal sealed record NodeGroup(string Name, int First, int Count, IReadOnlyList<NodeGroup> Parts)
{
    /// <summary>The node behind its last.</summary>
    public int End => First + Count;

    /// <summary>Whether it is a layer.</summary>
    public bool IsLayer => Parts.Count == 0;

    /// <summary>The layers and blocks of the network itself.</summary>
    public static IReadOnlyList<NodeGroup> Of(Graph graph) => Split(graph.Nodes.Select(Path).ToList(), 0, graph.Nodes.Count, 0);

    /// <summary>Whether a node is one of its own.</summary>
    public bool Contains(int node) => node >= First && node < End;

    private static List<NodeGroup> Split(List<string[]> paths, int first, int end, int depth)
    {
        var parts = new List<NodeGroup>();
        while (first < end)
        {
            var path = paths[first];
            var next = first + 1;
            if (path.Length == depth + 1)
            {
                parts.Add(new(path[depth], first, 1, []));
            }
            else
            {
                while (next < end && paths[next].Length > depth + 1 && paths[next][depth] == path[depth]) next++;
                parts.Add(new(path[depth], first, next - first, Split(paths, first, next, depth + 1)));
            }

            first = next;
        }

        return parts;
    }

    // The state of a layer has the layer's path and a name of its own.
    private static string[] Path(Node node)
    {
        var path = node.Name.Split('.');
        if (node.Layer is not RecurrentState) return path;
        return [.. path.Take(path.Length - 2), $"{path[path.Length - 2]}.{path[path.Length - 1]}"];
    }
}
