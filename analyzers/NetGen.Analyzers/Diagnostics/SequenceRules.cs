using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of tokens, positions and masks.</summary>
internal static class SequenceRules
{
    private const string Category = "NetGen.Sequences";

    public static readonly DiagnosticDescriptor NoTokens = Rule.Create(
        "NETGEN220",
        "An embedding of floats",
        "{0}: an embedding looks up token ids, but '{1}' ({2}) is made of floats; an [Input] of tokens has Type = ElementType.Int32",
        Category);

    public static readonly DiagnosticDescriptor NoSteps = Rule.Create(
        "NETGEN221",
        "Lengths of what is no sequence",
        "{0}: lengths are those of sequences: of tokens, (steps), or of vectors, (steps, features); the shape is {1}",
        Category);
}
