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

    private static ActivationKind ActivationOf(Node node) => node.Layer switch
    {
        IActivated layer => layer.Activation.Kind,
        Activate activate => activate.Function.Kind,
        Softmax softmax when softmax.Axis == node.Shape.Rank - 1 => ActivationKind.Softmax,
        _ => ActivationKind.Linear,
    };
}
