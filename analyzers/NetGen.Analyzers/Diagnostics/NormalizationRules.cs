using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of normalisations.</summary>
internal static class NormalizationRules
{
    private const string Category = "NetGen.Normalization";

    public static readonly DiagnosticDescriptor OneElement = Rule.Create(
        "NETGEN175",
        "A normalisation over one element",
        "{0}: in input {1} only one element would be normalised at a time, which leaves nothing of it{2}",
        Category);

    public static readonly DiagnosticDescriptor Groups = Rule.Create(
        "NETGEN176",
        "Groups of a normalisation that do not divide its channels",
        "{0}: {1} groups do not divide the {2} channels of input {3}{4}",
        Category);

    public static readonly DiagnosticDescriptor RepeatedAxis = Rule.Create(
        "NETGEN177",
        "A normalised axis is named twice",
        "{0}: axis {1} of input {2} is named twice",
        Category);
}
