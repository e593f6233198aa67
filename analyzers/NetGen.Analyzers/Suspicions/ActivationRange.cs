using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Suspicions;

/// <summary>What is known of the values of activations.</summary>
internal static class ActivationRange
{
    /// <summary>Whether a function gives back what another one gave it, whatever that is.</summary>
    public static bool Keeps(ActivationFunction outer, ActivationFunction inner) => IsNeverNegative(inner) && outer.Kind switch
    {
        ActivationKind.ReLU => outer.C == 0 && outer.B >= Most(inner),
        ActivationKind.ReLU6 => Most(inner) <= 6,
        ActivationKind.LeakyReLU or ActivationKind.PReLU or ActivationKind.ELU => true,
        _ => false,
    };

    /// <summary>Whether no value is below zero.</summary>
    public static bool IsNeverNegative(ActivationFunction function) => function.Kind switch
    {
        ActivationKind.ReLU => function.A == 0,
        ActivationKind.ReLU6 or ActivationKind.Sigmoid or ActivationKind.HardSigmoid or ActivationKind.Softplus or ActivationKind.Exponential => true,
        _ => false,
    };

    private static float Most(ActivationFunction function) => function.Kind switch
    {
        ActivationKind.Sigmoid or ActivationKind.HardSigmoid => 1,
        ActivationKind.ReLU6 => 6,
        ActivationKind.ReLU => function.B,
        _ => float.PositiveInfinity,
    };
}
