using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Analyzers.Losses;

/// <summary>Which losses take the logits of which layer.</summary>
internal static class FusedActivations
{
    /// <summary>Whether a loss behind that node takes what its activation takes.</summary>
    public static bool IsFused(Node node, LossKind loss) => loss switch
    {
        LossKind.BinaryCrossentropy => ActivationOf(node) is ActivationKind.Sigmoid,
        LossKind.CategoricalCrossentropy or LossKind.SparseCategoricalCrossentropy or LossKind.KLDivergence =>
            ActivationOf(node) is ActivationKind.Softmax or ActivationKind.LogSoftmax,
        _ => false,
    };

    /// <summary>What makes a node's output no probabilities, because it gives numbers below 0; null where nothing says so.</summary>
    public static string? NegativeSource(IReadOnlyList<Node> nodes, int index)
    {
        var node = nodes[index];
        while (node.Layer is Flatten or Reshape or Identity or TimeDistributed) node = nodes[node.Inputs[node.Layer is TimeDistributed ? TimeDistributed.Output : 0]];
        if (node.Layer is not (IActivated or Activate or Softmax { IsLog: true })) return null;
        var name = node.Layer is Softmax ? nameof(ActivationKind.LogSoftmax) : ActivationOf(node).ToString();
        return GivesNegatives(node) ? node.Layer is IActivated ? $"{node.Layer.GetType().Name} with activation {name}" : name : null;
    }

    private static bool GivesNegatives(Node node) => node.Layer is Softmax || ActivationOf(node) is not (
        ActivationKind.Softmax or ActivationKind.Sigmoid or ActivationKind.HardSigmoid or ActivationKind.Exponential or ActivationKind.Softplus
        or ActivationKind.ReLU or ActivationKind.ReLU6);

    private static ActivationKind ActivationOf(Node node) => node.Layer switch
    {
        IActivated layer => layer.Activation.Kind,
        Activate activate => activate.Function.Kind,
        Softmax softmax when softmax.Axis == node.Shape.Rank - 1 => ActivationKind.Softmax,
        _ => ActivationKind.Linear,
    };
}
