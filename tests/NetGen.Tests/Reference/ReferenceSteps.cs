using NetGen.Analyzers.Graphs;

namespace NetGen.Tests.Reference;

/// <summary>What layers in a TimeDistributed read and give: tensors of a sample of the network have their steps first.</summary>
public static class ReferenceSteps
{
    /// <summary>The steps of a tensor that a node reads or gives.</summary>
    public static Tensor[] Apart(Tensor whole, int samples)
    {
        if (samples == 1) return [whole];
        return [.. Enumerable.Range(0, samples).Select(step => Step(whole, samples, step))];
    }

    /// <summary>The steps in one tensor again.</summary>
    public static Tensor Whole(Tensor[] steps) => steps.Length == 1
        ? steps[0]
        : new(new Shape(steps[0].Shape.Axes.Prepend(steps.Length).ToEquatableArray()), [.. steps.SelectMany(step => step.Values)]);

    /// <summary>One step of all that a node in a TimeDistributed may read.</summary>
    public static Tensor[] Values(Graph graph, Tensor[] values, Node node, int step) => node.Samples == 1
        ? values
        : [.. values.Select((value, i) => value is null || graph.Nodes[i].Samples != node.Samples || !MayRead(graph, node, i) ? value! : Step(value, node.Samples, step))];

    // States are those of a layer, which reads its own inputs; masks are made from what came long before.
    private static bool MayRead(Graph graph, Node node, int other) =>
        node.Inputs.Any(i => i == other || graph.Nodes[i].Inputs.Contains(other)) || graph.Nodes.Any(n => n.Mask >= 0);

    private static Tensor Step(Tensor whole, int samples, int step)
    {
        var (shape, count) = (new Shape(whole.Shape.Axes.Skip(1).ToEquatableArray()), whole.Count / samples);
        return new(shape, whole.Values[(step * count)..((step + 1) * count)]);
    }
}
