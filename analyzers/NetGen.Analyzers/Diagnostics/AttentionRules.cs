using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of attention.</summary>
internal static class AttentionRules
{
    private const string Category = "NetGen.Attention";

    public static readonly DiagnosticDescriptor Heads = Rule.Create(
        "NETGEN210",
        "Heads that do not divide the features",
        "{0}: {1} heads do not divide the {2} features of the query {3}{4}",
        Category);

    public static readonly DiagnosticDescriptor KeyValueHeads = Rule.Create(
        "NETGEN211",
        "Heads that cannot be shared evenly",
        "{0}: {1} heads of key and value do not divide the {2} heads of the query{3}",
        Category);

    public static readonly DiagnosticDescriptor Steps = Rule.Create(
        "NETGEN212",
        "Key and value of different steps",
        "{0}: the key '{1}' is {2}, but the value '{3}' is {4}; both must have as many steps",
        Category);

    public static readonly DiagnosticDescriptor Widths = Rule.Create(
        "NETGEN213",
        "Query and key of different widths",
        "{0}: the query '{1}' is {2}, but the key '{3}' is {4}; both must have as many features",
        Category);

    public static readonly DiagnosticDescriptor KeyAlone = Rule.Create(
        "NETGEN214",
        "A key without a value",
        "{0}: key: \"{1}\" needs a value beside it",
        Category);

    public static readonly DiagnosticDescriptor OddRotation = Rule.Create(
        "NETGEN215",
        "A rotation of an odd number of features",
        "{0}: features are turned in pairs, but there are {1}{2}",
        Category);
}
