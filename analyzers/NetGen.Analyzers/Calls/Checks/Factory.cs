using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Calls.Checks;

/// <summary>Knows the methods that create sessions.</summary>
internal static class Factory
{
    public static bool Is(IMethodSymbol method) => method.Name
        is "CreateInference" or "CreateTraining" or "CreateStreaming" or "CreateInferenceSession" or "CreateTrainingSession";
}
