using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of recurrent layers.</summary>
internal static class RecurrentRules
{
    private const string Category = "NetGen.Recurrent";

    public static readonly DiagnosticDescriptor NotElementwise = Rule.Create(
        "NETGEN200",
        "A recurrent activation that is not element by element",
        "{0}: {1} cannot be {2}, which is not computed element by element",
        Category);

    public static readonly DiagnosticDescriptor Excluded = Rule.Create(
        "NETGEN201",
        "Recurrent options that exclude each other",
        "{0}: {1} cannot be combined with {2}: {3}",
        Category);

    public static readonly DiagnosticDescriptor StateCount = Rule.Create(
        "NETGEN202",
        "Too many or too few initial states",
        "{0}: initialState must name {1} outputs ({2}), but names {3}",
        Category);

    public static readonly DiagnosticDescriptor StateShape = Rule.Create(
        "NETGEN203",
        "An initial state of the wrong shape",
        "{0}: initial state '{1}' must have one axis of {2} units, but is {3}",
        Category);
}
