using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of names and of what they connect.</summary>
internal static class NameRules
{
    private const string Category = "NetGen.Names";

    public static readonly DiagnosticDescriptor Invalid = Rule.Create(
        "NETGEN117",
        "An invalid name",
        "{0}: '{1}' is not a valid name; a name is a letter, then letters, digits, '_' and '-'{2}",
        Category);

    public static readonly DiagnosticDescriptor Duplicate = Rule.Create(
        "NETGEN118",
        "A name is used twice",
        "{0}: the name '{1}' already belongs to {2}{3}",
        Category);

    public static readonly DiagnosticDescriptor Unknown = Rule.Create(
        "NETGEN119",
        "An unknown name",
        "{0}: there is no '{1}'{2}",
        Category);

    public static readonly DiagnosticDescriptor Clash = Rule.Create(
        "NETGEN120",
        "Two names make one parameter",
        "{0}: '{1}' would be the parameter '{2}' of the generated methods, which is taken by {3}; choose another name",
        Category);

    public static readonly DiagnosticDescriptor UnusedBranch = Rule.Create(
        "NETGEN121",
        "A branch nobody uses",
        "{0}: nothing uses '{1}'; name it in a merge, a From, an [Output] or a loss, or remove it",
        Category);

    public static readonly DiagnosticDescriptor NeedlessFrom = Rule.Create(
        "NETGEN122",
        "From on a merge of several names",
        "{0}: From has no place here: a merge of several names joins exactly those; add '{1}' to the names instead",
        Category);

    public static readonly DiagnosticDescriptor NothingBefore = Rule.Create(
        "NETGEN123",
        "The first layer has no input",
        "{0} has nothing to read: no [Input] stands above it",
        Category);
}
