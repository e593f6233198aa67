using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Suspicions;

/// <summary>He's initialiser, which makes up for the half that ReLU zeroes, under a function that zeroes nothing.</summary>
internal static class MismatchedInitializer
{
    public static IEnumerable<Finding> Find(Flow flow)
    {
        foreach (var layer in flow.Layers.Where(l => l.IsProduct))
        {
            var activation = ActivationOf(flow, layer);
            foreach (var (option, kind) in layer.KernelInitializers)
            {
                if (kind is not (InitializerKind.HeNormal or InitializerKind.HeUniform)) continue;
                if (Suited(activation, kind is InitializerKind.HeNormal) is not { } suited) continue;
                yield return SuspicionTable.On(
                    SuspicionRules.MismatchedInitializer, layer, option, [Suggestion.Set(option, $"Initializer.{suited}")], kind.ToString(), activation.ToString(), suited.ToString());
            }
        }
    }

    /// <summary>The function of the layer, or of the activation that alone reads it.</summary>
    private static ActivationKind ActivationOf(Flow flow, FlowLayer layer)
    {
        if (layer.Activation.Kind is not ActivationKind.Linear || !flow.HasOneReader(layer)) return layer.Activation.Kind;
        return flow.Layers.FirstOrDefault(l => l.IsActivation && flow.Source(l) == layer)?.Activation.Kind ?? ActivationKind.Linear;
    }

    /// <summary>The initialiser for that function where it is another one for sure.</summary>
    private static InitializerKind? Suited(ActivationKind activation, bool isNormal) => activation switch
    {
        ActivationKind.Sigmoid or ActivationKind.HardSigmoid or ActivationKind.Tanh or ActivationKind.Softsign =>
            isNormal ? InitializerKind.GlorotNormal : InitializerKind.GlorotUniform,
        ActivationKind.SELU => isNormal ? InitializerKind.LecunNormal : InitializerKind.LecunUniform,
        _ => null,
    };
}
