using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of code that uses a network; a message begins with the member that is used.</summary>
internal static class CallRules
{
    private const string Category = "NetGen.Calls";

    public static readonly DiagnosticDescriptor Length = Rule.Create(
        "NETGEN400",
        "Data that is no whole number of samples",
        "{0}: {1} takes {2} a sample, but {3} given; {4} would fit",
        Category);

    public static readonly DiagnosticDescriptor Samples = Rule.Create(
        "NETGEN401",
        "Data of different numbers of samples",
        "{0}: {1} needs {2} for {3}, but {4} given",
        Category);

    public static readonly DiagnosticDescriptor Capacity = Rule.Create(
        "NETGEN402",
        "More samples than a session holds",
        "{0}: {1} given, but {2}",
        Category);

    public static readonly DiagnosticDescriptor TargetType = Rule.Create(
        "NETGEN403",
        "Targets of another form than the loss takes",
        "{0}: [{1}] takes {2}, but {3} given; {4}",
        Category);

    public static readonly DiagnosticDescriptor NoLoss = Rule.Create(
        "NETGEN404",
        "A network without a loss is trained",
        "{0}: network '{1}' has no loss; add a loss attribute to it, such as [{2}]",
        Category);

    public static readonly DiagnosticDescriptor Name = Rule.Create(
        "NETGEN405",
        "A name that the network does not have",
        "{0}: network '{1}' has no {2} '{3}'{4}",
        Category);

    public static readonly DiagnosticDescriptor Hidden = Rule.Create(
        "NETGEN406",
        "A name of what sessions do not show",
        "{0}: {1} '{2}' {3}",
        Category);

    public static readonly DiagnosticDescriptor SharedSession = Rule.Create(
        "NETGEN410",
        "A session is shared between threads",
        "{0} may use '{1}' on several threads at once, but a session serves one caller at a time; {2}",
        Category,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor SessionInLoop = Rule.Create(
        "NETGEN411",
        "A session is created in a loop",
        "{0}: each turn of the loop makes a session with memory of its own; create it once before the loop{1}",
        Category,
        DiagnosticSeverity.Warning);
}
