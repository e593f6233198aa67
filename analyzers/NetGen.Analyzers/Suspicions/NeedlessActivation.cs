using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Suspicions;

/// <summary>An activation of what an activation gave: without effect, or the same function twice.</summary>
internal static class NeedlessActivation
{
    public static IEnumerable<Finding> Find(Flow flow)
    {
        foreach (var layer in flow.Layers.Where(l => l.IsActivation))
        {
            if (Values(flow, layer) is not { } source) continue;
            var (outer, inner) = (layer.Activation, source.Activation);
            if (inner.Kind is ActivationKind.Linear or ActivationKind.Softmax or ActivationKind.LogSoftmax) continue;
            var effect = ActivationRange.Keeps(outer, inner) ? "changes nothing" : outer == inner ? "applies it twice" : null;
            if (effect is null) continue;
            yield return SuspicionTable.On(SuspicionRules.NeedlessActivation, layer, null, flow.Without(layer), outer.Kind.ToString(), inner.Kind.ToString(), source.Title, effect);
        }
    }

    /// <summary>Dropout in between scales values or zeroes them, which is no matter here.</summary>
    private static FlowLayer? Values(Flow flow, FlowLayer layer)
    {
        var source = flow.ValuesOf(layer);
        while (source is { Kind: "Dropout" }) source = flow.ValuesOf(source);
        return source;
    }
}
