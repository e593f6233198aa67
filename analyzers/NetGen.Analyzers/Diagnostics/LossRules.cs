using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of outputs and losses.</summary>
internal static class LossRules
{
    private const string Category = "NetGen.Losses";

    public static readonly DiagnosticDescriptor NoOutput = Rule.Create(
        "NETGEN147",
        "A loss on no output",
        "{0}: the network has several outputs ({1}); say which one the loss judges with From",
        Category);

    public static readonly DiagnosticDescriptor InputJudged = Rule.Create(
        "NETGEN148",
        "An input as output",
        "{0}: '{1}' is an input; an output or a judged tensor must come from a layer",
        Category);

    public static readonly DiagnosticDescriptor TooFewClasses = Rule.Create(
        "NETGEN149",
        "A cross-entropy over one class",
        "{0}: output '{1}' {2} has one class; use at least 2, or BinaryCrossentropy",
        Category);

    public static readonly DiagnosticDescriptor NoProbabilities = Rule.Create(
        "NETGEN251",
        "A cross-entropy of probabilities that are none",
        "{0}: fromLogits is false, but '{1}' comes from {2}, which gives numbers below 0; leave fromLogits out, or end in a Softmax or Sigmoid",
        Category);
}
