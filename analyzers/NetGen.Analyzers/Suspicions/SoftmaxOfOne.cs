using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Analyzers.Suspicions;

/// <summary>A softmax over a single element, which is 1 whatever the element is.</summary>
internal static class SoftmaxOfOne
{
    public static IEnumerable<Finding> Find(Flow flow)
    {
        foreach (var layer in flow.Layers)
        {
            if (layer.Node is not { } node || layer.Activation.Kind is not (ActivationKind.Softmax or ActivationKind.LogSoftmax)) continue;
            var axis = node.Layer is Softmax softmax ? softmax.Axis : node.Shape.Rank - 1;
            if (node.Shape[axis] > 1) continue;
            yield return SuspicionTable.On(
                SuspicionRules.SoftmaxOfOne,
                layer,
                layer.ActivationArgument,
                layer.ActivationArgument is { } option ? [Suggestion.Set(option, "Activation.Sigmoid")] : [Suggestion.Become("Sigmoid")],
                layer.Activation.Kind.ToString(),
                node.Shape.ToString(),
                layer.Activation.Kind is ActivationKind.Softmax ? "1" : "0");
        }
    }
}
