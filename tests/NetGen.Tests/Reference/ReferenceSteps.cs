using NetGen.Analyzers.Graphs;

namespace NetGen.Tests.Reference;

/// <summary>What layers in a TimeDistributed read and give: tensors of a sample of the network have their steps first.</summary>
public static class ReferenceSteps
{
    /// <summary>The steps of a tensor that a node reads or gives.</summary>
    public static Tensor[] Apart(Tensor whole, int samples)
    {
        if (samples == 1) return [whole];
        var (shape, count) = (new Shape(whole.Shape.Axes.Skip(1).ToEquatableArray()), whole.Count / samples);
        return [.. Enumerable.Range(0, samples).Select(step => new Tensor(shape, whole.Values[(step * count)..((step + 1) * count)]))];
    }

    /// <summary>The steps in one tensor again.</summary>
    public static Tensor Whole(Tensor[] steps) => steps.Length == 1
        ? steps[0]
        : new(new Shape(steps[0].Shape.Axes.Prepend(steps.Length).ToEquatableArray()), [.. steps.SelectMany(step => step.Values)]);

    /// <summary>One step of all that a node in a TimeDistributed may read.</summary>
    public static Tensor[] Values(Graph graph, Tensor[] values, Node node, int step) => node.Samples == 1
        ? values
        : [.. values.Select((value, i) => value is null || graph.Nodes[i].Samples != node.Samples ? value! : Apart(value, node.Samples)[step])];
}
