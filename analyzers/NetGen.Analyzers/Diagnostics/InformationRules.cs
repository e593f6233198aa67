using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>What is known of a network and nobody has to act upon.</summary>
internal static class InformationRules
{
    public static readonly DiagnosticDescriptor Layer = Rule.Create(
        "NETGEN390",
        "Shapes and cost of a layer",
        "{0}: {1} → {2}, {3}, {4} FLOPs",
        "NetGen.Information",
        DiagnosticSeverity.Hidden);
}
