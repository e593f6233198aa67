using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Suspicions;

/// <summary>An activation of probabilities or of their logarithms.</summary>
internal static class ActivationBehindSoftmax
{
    public static IEnumerable<Finding> Find(Flow flow)
    {
        foreach (var layer in flow.Layers.Where(l => l.IsActivation))
        {
            if (flow.ValuesOf(layer) is not { } source) continue;
            var (outer, inner) = (layer.Activation, source.Activation);
            if (inner.Kind is not (ActivationKind.Softmax or ActivationKind.LogSoftmax) || IsMeant(layer, source)) continue;
            var values = inner.Kind is ActivationKind.Softmax ? "probabilities" : "logarithms of probabilities";
            yield return SuspicionTable.On(
                SuspicionRules.ActivationBehindSoftmax, layer, null, [.. flow.Without(layer), .. flow.WithoutActivation(source)], outer.Kind.ToString(), inner.Kind.ToString(), source.Title, values);
        }
    }

    /// <summary>Whether it makes sense: shares along another axis, probabilities above a threshold, or the logarithm undone.</summary>
    private static bool IsMeant(FlowLayer layer, FlowLayer source) => (layer.Activation.Kind, source.Activation.Kind) switch
    {
        (ActivationKind.Softmax, ActivationKind.Softmax) => AxisOf(layer) != AxisOf(source),
        (ActivationKind.ReLU, ActivationKind.Softmax) => layer.Activation.C > 0,
        (ActivationKind.Exponential, ActivationKind.LogSoftmax) => true,
        _ => false,
    };

    private static int AxisOf(FlowLayer layer) => layer.Option("axis", -1);
}
