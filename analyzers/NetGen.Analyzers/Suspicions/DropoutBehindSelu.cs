using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Suspicions;

/// <summary>Plain dropout of what SELU has normalised.</summary>
internal static class DropoutBehindSelu
{
    public static IEnumerable<Finding> Find(Flow flow)
    {
        foreach (var layer in flow.Layers.Where(l => l is { Kind: "Dropout", Rate: > 0 }))
        {
            if (flow.ValuesOf(layer) is not { Activation.Kind: ActivationKind.SELU } source) continue;
            yield return SuspicionTable.On(SuspicionRules.DropoutBehindSelu, layer, null, [Suggestion.Become("AlphaDropout")], source.Title, LayerOptions.Text(layer.Rate));
        }
    }
}
