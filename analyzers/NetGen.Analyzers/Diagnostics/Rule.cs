using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Makes descriptors: every rule has a page of its own.</summary>
internal static class Rule
{
    private const string Pages = "https://github.com/netgen/netgen/blob/main/analyzers/docs/";

    /// <summary>A rule whose first message argument is the layer, unless its message says otherwise.</summary>
    public static DiagnosticDescriptor Create(string id, string title, string messageFormat, string category, DiagnosticSeverity severity = DiagnosticSeverity.Error) => new(
        id,
        title,
        messageFormat,
        category,
        severity,
        isEnabledByDefault: true,
        description: title + ".",
        helpLinkUri: Pages + id + ".md");
}
