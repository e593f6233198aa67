using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers;

/// <summary>Reports every mistake of networks and blocks, on the very argument, and what is suspicious about those without.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleTable.OfNetworks;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Networks count as generated code if their generated part carries [GeneratedCode]; the mistakes are still the user's.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (NetworkReader.Has(type, NetworkReader.Network)) AnalyzeNetwork(context, type);
        else if (NetworkReader.Has(type, NetworkReader.Block)) AnalyzeBlock(context, type);
        else AnalyzeOther(context, type);
    }

    private static void AnalyzeNetwork(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        var declaration = NetworkReader.Read(type, context.CancellationToken);
        var attributes = AttributeList.Of(type, NetworkReader.Network);
        var elsewhere = new HashSet<string>(declaration.Blocks.Where(b => !b.IsLocal).Select(b => b.FullName), StringComparer.Ordinal);
        foreach (var finding in GraphBuilder.Review(declaration))
        {
            if (finding.Block is null) Report(context, type, attributes, finding);
            else if (elsewhere.Contains(finding.Block)) Report(context, type, attributes, finding with { Attribute = -1, Argument = null, Place = null, Suggestions = [] });
        }
    }

    private static void AnalyzeBlock(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        var attributes = AttributeList.Of(type, NetworkReader.Block);
        foreach (var finding in GraphBuilder.Review(NetworkReader.ReadBlock(type, context.CancellationToken)))
        {
            Report(context, type, attributes, finding);
        }
    }

    private static void AnalyzeOther(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        var attributes = AttributeList.Of(type, NetworkReader.Network);
        if (attributes.Main.Count == 0 || attributes.Unresolved >= 0) return;
        var display = NetworkReader.Declare(attributes.Main[0]).Display;
        var marker = attributes.Main.Any(a => AttributeList.KindOf(a) is LayerTable.Input) ? NetworkReader.Network : NetworkReader.Block;
        Report(context, type, attributes, new(ClassRules.NotANetwork.Id, 0, null, [display, type.Name], Suggestions: [Suggestion.Insert(marker)]));
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, AttributeList attributes, Finding finding)
    {
        var location = finding.Place is { Member: not null } place ? MemberLocator.Find(type, place, context.CancellationToken)
            : attributes[finding.Attribute] is { } attribute ? ArgumentLocator.Find(attribute, finding.Argument, finding.Item, finding.Place, context.CancellationToken)
            : ClassLocator.Find(type, attributes, finding.Argument, context.CancellationToken);
        context.ReportDiagnostic(Diagnostic.Create(
            RuleTable.Find(finding.Rule),
            location ?? Location.None,
            Suggestion.ToProperties(finding.Suggestions),
            [.. finding.Texts.Append(SuggestionText.Of(finding.Suggestions)).Select(object? (text) => text)]));
    }
}
