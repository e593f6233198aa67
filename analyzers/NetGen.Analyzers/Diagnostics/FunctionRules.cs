using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of functions that the compiler reads.</summary>
internal static class FunctionRules
{
    private const string Category = "NetGen.Functions";

    public static readonly DiagnosticDescriptor NoSuchFunction = Rule.Create(
        "NETGEN230",
        "No such function",
        "{0}: class '{1}' has no method '{2}'{3}",
        Category);

    public static readonly DiagnosticDescriptor WrongSignature = Rule.Create(
        "NETGEN231",
        "A function of another signature",
        "{0}: '{1}' must be 'static float {1}({2})' with its body in this project, but is '{3}'",
        Category);

    public static readonly DiagnosticDescriptor Unreadable = Rule.Create(
        "NETGEN232",
        "Code that the compiler cannot read",
        "{0}: {1} cannot be compiled into a network: {2}",
        Category);

    public static readonly DiagnosticDescriptor Impure = Rule.Create(
        "NETGEN233",
        "A function that is not pure",
        "{0}: {1}; a function may depend on its parameters and constants only, and change nothing",
        Category);

    public static readonly DiagnosticDescriptor Recursion = Rule.Create(
        "NETGEN234",
        "A function that calls itself",
        "{0}: '{1}' calls itself: {2}",
        Category);

    public static readonly DiagnosticDescriptor NoDerivative = Rule.Create(
        "NETGEN235",
        "A function without a useful derivative",
        "{0}: {1} has derivative 0 wherever it has one, so nothing below would learn; give one with derivative: nameof(…)",
        Category);

    public static readonly DiagnosticDescriptor DerivativeCount = Rule.Create(
        "NETGEN236",
        "Not one derivative an input",
        "{0}: '{1}' has {2}, so it needs {3}, but {4}",
        Category);

    public static readonly DiagnosticDescriptor TooLong = Rule.Create(
        "NETGEN237",
        "A function that is too long",
        "{0}: '{1}' takes more than {2} operations once its calls are inlined; split it into several layers",
        Category);
}
