using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Reading;
using NetGen.CodeFixes.Editing;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Leaves a class that is network and block what it is: a network if it has an input.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OneMarkerFix))]
[Shared]
public sealed class OneMarkerFix : Fix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NETGEN113"];

    private protected override IEnumerable<Proposal> Propose(Mistake mistake)
    {
        if (mistake.Class is not { } type) yield break;
        var attributes = type.GetAttributes();
        var needless = attributes.Any(a => AttributeList.KindOf(a) == LayerTable.Input) ? NetworkReader.Block : NetworkReader.Network;
        var markers = attributes
            .Where(a => AttributeList.KindOf(a) == needless)
            .Select(a => a.ApplicationSyntaxReference?.GetSyntax(mistake.CancellationToken))
            .OfType<AttributeSyntax>();
        yield return new(
            $"Remove [{needless}]",
            "marker",
            [.. markers.Select(m => new LayerEditor(mistake.ModelOf(m.SyntaxTree), m).Remove())]);
    }
}
