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

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = Families
        .SelectMany(family => family.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
        .ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. ById.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static DiagnosticDescriptor Find(string id) => ById[id];
}
