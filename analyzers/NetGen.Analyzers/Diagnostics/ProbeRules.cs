using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of probes.</summary>
internal static class ProbeRules
{
    private const string Category = "NetGen.Probes";

    public static readonly DiagnosticDescriptor Unknown = Rule.Create(
        "NETGEN185",
        "A probe of no layer",
        "{0}: no layer is called '{1}'{2}",
        Category);

    public static readonly DiagnosticDescriptor Integers = Rule.Create(
        "NETGEN186",
        "A probe of integers",
        "{0}: input '{1}' is made of integers, so it has no gradient",
        Category);

    public static readonly DiagnosticDescriptor Fused = Rule.Create(
        "NETGEN187",
        "A probe between an activation and its loss",
        "{0}: {1} takes the logits behind '{2}', so that it has no gradient there; probe the layer that makes the logits",
        Category);
}
