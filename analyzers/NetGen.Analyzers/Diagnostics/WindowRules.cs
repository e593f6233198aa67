using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of convolutions, and of the windows they share with pools.</summary>
internal static class WindowRules
{
    private const string Category = "NetGen.Windows";

    public static readonly DiagnosticDescriptor DoesNotFit = Rule.Create(
        "NETGEN150",
        "A window larger than its input",
        "{0}: {1} {2} does not fit input {3} ({4}); the largest that fits is {5}, and with Padding.Same any does",
        Category);

    public static readonly DiagnosticDescriptor GivenTwice = Rule.Create(
        "NETGEN151",
        "An option for all axes and for each",
        "{0}: {1} is for all axes and {2} for each of them; leave one out",
        Category);

    public static readonly DiagnosticDescriptor WrongLength = Rule.Create(
        "NETGEN152",
        "Not one number an axis",
        "{0}: {1} must have {2} ({3}), but has {4}{5}",
        Category);

    public static readonly DiagnosticDescriptor PadBesidePadding = Rule.Create(
        "NETGEN153",
        "Explicit padding beside Same or Causal",
        "{0}: {1} has no place beside Padding.{2}, which itself decides how much there is; leave one out",
        Category);

    public static readonly DiagnosticDescriptor CausalAxes = Rule.Create(
        "NETGEN154",
        "Causal padding without an order of steps",
        "{0}: Padding.Causal is for one-dimensional convolutions only; use Valid or Same",
        Category);

    public static readonly DiagnosticDescriptor StrideAndDilation = Rule.Create(
        "NETGEN155",
        "Stride and dilation under Same or Causal",
        "{0}: stride {1} and dilation {2} cannot be combined under Padding.{3}, for which neither Keras nor PyTorch defines them; use pad",
        Category);

    public static readonly DiagnosticDescriptor Groups = Rule.Create(
        "NETGEN156",
        "Groups that do not divide the channels",
        "{0}: groups must divide {1} input channels and {2} filters, but is {3}; possible: {4}",
        Category);

    public static readonly DiagnosticDescriptor NoWinograd = Rule.Create(
        "NETGEN157",
        "Winograd where it does not apply",
        "{0}: {1} needs a kernel of 3×3 with stride 1, dilation 1 and one group, but here is {2}; use Auto or Direct",
        Category);

    public static readonly DiagnosticDescriptor OutputPadding = Rule.Create(
        "NETGEN158",
        "An output padding out of range",
        "{0}: {1} must be below {2} for stride {3} and dilation {4}, but is {5}",
        Category);

    public static readonly DiagnosticDescriptor NothingLeft = Rule.Create(
        "NETGEN159",
        "Padding that leaves no output",
        "{0}: {1} {2} takes away all {3} elements that input {4} reaches along an axis{5}",
        Category);
}
