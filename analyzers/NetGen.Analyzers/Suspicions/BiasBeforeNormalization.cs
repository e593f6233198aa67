using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Suspicions;

/// <summary>A bias that a batch normalisation takes away again, to add its own.</summary>
internal static class BiasBeforeNormalization
{
    public static IEnumerable<Finding> Find(Flow flow)
    {
        if (!flow.IsTrained) yield break;
        foreach (var normalization in flow.Layers.Where(l => l.Kind == "BatchNormalization"))
        {
            if (!normalization.Option("center", false) || normalization.Option("axis", -1) != -1) continue;
            if (flow.Source(normalization) is not { } layer || !flow.HasOneReader(layer)) continue;

            // Frozen layers have the parameters of the network that they come from.
            if (!layer.Step.Trainable || !normalization.Step.Trainable) continue;
            if (!layer.IsProduct || layer.Activation.Kind is not ActivationKind.Linear || !layer.Option("useBias", false)) continue;
            yield return SuspicionTable.On(SuspicionRules.BiasBeforeNormalization, layer, "useBias", [Suggestion.Set("useBias", "false")], normalization.Title);
        }
    }
}
