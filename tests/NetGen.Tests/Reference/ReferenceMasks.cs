using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Tests.Reference;

/// <summary>Which steps of a sample count.</summary>
public static class ReferenceMasks
{
    /// <summary>Whether each row of a node's output counts; null if all do.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="values">The outputs of the sample's nodes, as far as they are computed.</param>
    /// <param name="node">The node.</param>
    public static bool[]? Of(Graph graph, Tensor[] values, Node node)
    {
        if (node.Mask < 0) return null;
        var definer = graph.Nodes[node.Mask];
        var input = definer.Inputs.Count > 0 ? values[definer.Inputs[0]] : values[definer.Index];
        var own = definer.Layer switch
        {
            Input lengths => Steps(lengths.Steps, step => step < input.Values[0]),
            Embedding => Steps(input.Count, step => input.Values[step] != 0),
            Masking masking => Steps(input.Shape.Rows, step => Row(input, step).Any(value => value != masking.Value)),
            _ => null,
        };
        return definer.Inputs.Select(i => Of(graph, values, graph.Nodes[i]))
            .Where(mask => mask is not null && (own is null || mask.Length == own.Length))
            .Append(own)
            .OfType<bool[]>()
            .Aggregate((a, b) => [.. a.Zip(b, (x, y) => x && y)]);
    }

    /// <summary>A row of a tensor.</summary>
    public static IEnumerable<double> Row(Tensor tensor, int row) => tensor.Values.Skip(row * tensor.Shape.Last).Take(tensor.Shape.Last);

    private static bool[] Steps(int count, Func<int, bool> counts) => [.. Enumerable.Range(0, count).Select(counts)];
}
