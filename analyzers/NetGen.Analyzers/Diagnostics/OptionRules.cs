using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of a single option, whatever the input.</summary>
internal static class OptionRules
{
    private const string Category = "NetGen.Options";

    public static readonly DiagnosticDescriptor NotPositive = Rule.Create(
        "NETGEN124",
        "A size is not positive",
        "{0}: {1} must be positive, but is {2}{3}",
        Category);

    public static readonly DiagnosticDescriptor NotARate = Rule.Create(
        "NETGEN125",
        "A rate is outside [0, 1)",
        "{0}: {1} must be at least 0 and below 1, but is {2}{3}",
        Category);

    public static readonly DiagnosticDescriptor OutOfRange = Rule.Create(
        "NETGEN126",
        "A number is out of range",
        "{0}: {1} must be {2}, but is {3}",
        Category);

    public static readonly DiagnosticDescriptor NotAMember = Rule.Create(
        "NETGEN127",
        "A number is no member of its enum",
        "{0}: {1} must be a member of {2}, but is {3}",
        Category);

    public static readonly DiagnosticDescriptor NoEffect = Rule.Create(
        "NETGEN128",
        "An option without effect",
        "{0}: {1} has no effect: {2}",
        Category);

    public static readonly DiagnosticDescriptor NotAKernel = Rule.Create(
        "NETGEN129",
        "Orthogonal on something other than a kernel",
        "{0}: {1} cannot be Orthogonal, which needs a matrix: only kernels are",
        Category);

    public static readonly DiagnosticDescriptor NoSizes = Rule.Create(
        "NETGEN130",
        "A list of sizes is empty",
        "{0}: {1} must have at least one entry",
        Category);

    public static readonly DiagnosticDescriptor Overflow = Rule.Create(
        "NETGEN131",
        "Too many elements",
        "{0}: {1} would have more elements than an array can hold (2147483591)",
        Category);
}
