using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Every rule, by id.</summary>
internal static class RuleTable
{
    private static readonly Type[] Families =
    [
        typeof(ClassRules), typeof(NameRules), typeof(OptionRules), typeof(ShapeRules), typeof(BlockRules), typeof(LossRules),
        typeof(WindowRules), typeof(PoolRules), typeof(ProbeRules), typeof(NormalizationRules),
        typeof(SequenceRules), typeof(FunctionRules), typeof(RecurrentRules), typeof(AttentionRules),
        typeof(EquationRules), typeof(SuspicionRules), typeof(InformationRules),
    ];

    private static readonly Type[] CallFamilies = [typeof(CallRules)];

    /// <summary>The rules of networks and blocks.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfNetworks { get; } = RulesOf(Families);

    /// <summary>The rules of code that uses them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfCalls { get; } = RulesOf(CallFamilies);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. OfNetworks, .. OfCalls];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    public static DiagnosticDescriptor Find(string id) => ById[id];

    private static ImmutableArray<DiagnosticDescriptor> RulesOf(Type[] families) =>
    [
        .. families
            .SelectMany(family => family.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
