using NetGen.Analyzers.Layers;

namespace NetGen.Analyzers.Graphs;

/// <summary>
/// The graph of one step of a sequence. A network has one if its inputs are sequences of one length, each of its layers over sequences
/// can run one step at a time, and one of them at least remembers the steps before.
/// </summary>
public static class StepGraph
{
    /// <summary>The graph of one step of <paramref name="graph"/>; null if it has none.</summary>
    public static Graph? Of(Graph graph)
    {
        var inputs = Sequences(graph).Select(i => graph.Nodes[i]).ToList();
        if (inputs.Any(i => !IsSequence(i)) || inputs.Select(i => i.Shape[0]).Distinct().Count() != 1) return null;
        var steps = new bool[graph.Nodes.Count];
        var nodes = new List<Node>();
        var remembers = false;
        foreach (var node in graph.Nodes)
        {
            var over = node.Inputs.Select(i => steps[i]).Distinct().ToList();
            if (over.Count > 1) return null;
            if (node.Layer is Input { IsLengths: true })
            {
                nodes.Add(node);
                continue;
            }

            var isInput = node.Inputs.Count == 0;
            if (!isInput && over[0] && !node.IsDistributed)
            {
                var form = node.Layer.OverSteps(node, graph.Nodes[node.Inputs[0]].Shape);
                if (form is StepForm.None) return null;
                remembers |= form is StepForm.Remembering;
            }

            steps[node.Index] = isInput || (over[0] && (node.IsDistributed || node.Layer.KeepsSteps));
            nodes.Add(!steps[node.Index] ? node
                : node.IsDistributed ? node with { Samples = node.Samples / Steps(graph) }
                : node with { Shape = OneStep(node.Shape) });
        }

        return remembers ? graph with { Inputs = Sequences(graph), Nodes = nodes.ToEquatableArray(), Losses = [], Probes = [], InputGradient = false } : null;
    }

    /// <summary>The steps of the sequences that <paramref name="graph"/> takes.</summary>
    public static int Steps(Graph graph) => graph.Nodes[graph.Inputs[0]].Shape[0];

    /// <summary>The inputs that a step is taken of: all but lengths, since a sequence that comes step by step has none.</summary>
    public static EquatableArray<int> Sequences(Graph graph) => graph.Inputs.Where(i => graph.Nodes[i].Layer is Input { IsLengths: false }).ToEquatableArray();

    // Integers are one number a step; floats have features.
    private static bool IsSequence(Node input) => input.Type is ElementType.Int32 || input.Shape.Rank > 1;

    private static Shape OneStep(Shape shape) => new(shape.Axes.Select((size, axis) => axis == 0 ? 1 : size).ToEquatableArray());
}
