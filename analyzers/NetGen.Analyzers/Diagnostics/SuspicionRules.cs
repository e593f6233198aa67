using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>What builds and runs, but is surely not what was meant: warnings.</summary>
internal static class SuspicionRules
{
    public static readonly DiagnosticDescriptor NeedlessActivation = Create(
        "NETGEN300",
        "An activation behind an activation",
        "{0}: {1} behind the {2} of {3} {4}; remove it");

    public static readonly DiagnosticDescriptor ActivationBehindSoftmax = Create(
        "NETGEN301",
        "An activation behind a softmax",
        "{0}: {1} has no place behind the {2} of {3}, which gives {4}; remove one of them");

    public static readonly DiagnosticDescriptor DropoutBeforeLoss = Create(
        "NETGEN302",
        "Dropout right before a loss",
        "{0}: {1} would judge outputs of which some are dropped; put the dropout before the last layer that learns");

    public static readonly DiagnosticDescriptor BiasBeforeNormalization = Create(
        "NETGEN303",
        "A bias before batch normalisation",
        "{0}: the bias has no effect, for {1} subtracts it with the mean and adds its own; say useBias: false");

    public static readonly DiagnosticDescriptor SigmoidOfClasses = Create(
        "NETGEN304",
        "A sigmoid under a categorical cross-entropy",
        "{0} takes logits or a Softmax, but {1} ends in {2}; leave the activation out, or use BinaryCrossentropy where several classes can be right");

    public static readonly DiagnosticDescriptor SoftmaxOfBinary = Create(
        "NETGEN305",
        "A softmax under a binary cross-entropy",
        "{0} takes logits or a Sigmoid, but {1} ends in {2}; leave the activation out, or use CategoricalCrossentropy where one class is right");

    public static readonly DiagnosticDescriptor PositiveLogits = Create(
        "NETGEN306",
        "Logits that cannot be negative",
        "{0}: {1} takes logits, but {2} keeps them from being negative; remove the {2}");

    public static readonly DiagnosticDescriptor SoftmaxOfOne = Create(
        "NETGEN307",
        "A softmax over one element",
        "{0}: {1} over the single element of an axis of {2} is always {3}; use Sigmoid, or two elements");

    public static readonly DiagnosticDescriptor NeedlessFrom = Create(
        "NETGEN308",
        "A From without effect",
        "{0}: From has no effect: '{1}' is the layer right above, and no branch starts there; remove it");

    public static readonly DiagnosticDescriptor HugeDense = Create(
        "NETGEN309",
        "A huge dense layer on a flattened image",
        "{0}: {1} parameters, {2} % of the network's, read the flattened {3}; shrink it first, with {4} or a stride");

    public static readonly DiagnosticDescriptor MismatchedInitializer = Create(
        "NETGEN310",
        "He's initialiser under another activation",
        "{0}: {1} makes up for the half that ReLU zeroes, but the activation is {2}; use {3}");

    public static readonly DiagnosticDescriptor DropoutBehindSelu = Create(
        "NETGEN311",
        "Dropout behind SELU",
        "{0}: Dropout undoes the normalisation by the SELU of {1}; use [AlphaDropout({2}f)]");

    private static DiagnosticDescriptor Create(string id, string title, string messageFormat) =>
        Rule.Create(id, title, messageFormat, "NetGen.Suspicious", DiagnosticSeverity.Warning);
}
