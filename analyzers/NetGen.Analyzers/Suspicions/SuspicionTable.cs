using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Suspicions;

/// <summary>Looks for one thing that builds and is surely wrong.</summary>
internal delegate IEnumerable<Finding> Suspicion(Flow flow);

/// <summary>Every suspicion: a new one is a file and a line here.</summary>
internal static class SuspicionTable
{
    private static readonly Suspicion[] Entries =
    [
        NeedlessActivation.Find,
        ActivationBehindSoftmax.Find,
        DropoutBeforeLoss.Find,
        BiasBeforeNormalization.Find,
        JudgedActivation.Find,
        SoftmaxOfOne.Find,
        NeedlessFrom.Find,
        HugeDense.Find,
        MismatchedInitializer.Find,
        DropoutBehindSelu.Find,
    ];

    /// <summary>What is suspicious; once only for layers of a repeated block.</summary>
    public static IReadOnlyList<Finding> Of(Flow flow) => [.. Entries.SelectMany(find => find(flow)).Distinct()];

    /// <summary>A finding on a layer.</summary>
    public static Finding On(DiagnosticDescriptor rule, FlowLayer layer, string? argument, EquatableArray<Suggestion> suggestions, params string[] texts) =>
        new(rule.Id, layer.Step.Attribute, argument, [layer.Title, .. texts], Suggestions: suggestions);
}
