using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Reading;
using NetGen.CodeFixes.Editing;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Moves the inputs of a network above its first layer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InputFirstFix))]
[Shared]
public sealed class InputFirstFix : Fix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NETGEN123"];

    private protected override IEnumerable<Proposal> Propose(Mistake mistake)
    {
        if (mistake is not { Attribute: { Parent: AttributeListSyntax { Attributes.Count: 1 } list }, Attributes: { } attributes }) yield break;
        var inputs = attributes.Main
            .Where(a => AttributeList.KindOf(a) == LayerTable.Input)
            .Select(a => a.ApplicationSyntaxReference?.GetSyntax(mistake.CancellationToken))
            .OfType<AttributeSyntax>()
            .Where(a => a.SpanStart > list.SpanStart)
            .ToList();
        var moved = new MovedAttributes(mistake, inputs);
        var between = Lines.Break(list.SyntaxTree.GetText(), list);
        var lines = moved.LinesAt(mistake.Model, list.SpanStart).Select(line => line + between);
        yield return new(
            "Move the inputs above the layers",
            "input",
            [SourceChange.Insert(list.SyntaxTree, list.SpanStart, string.Concat(lines)), .. moved.Leave()]);
    }
}
