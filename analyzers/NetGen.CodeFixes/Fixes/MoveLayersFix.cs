using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Reading;
using NetGen.CodeFixes.Editing;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Moves all layers of a network or block to the declaration that says what it is, also from other files.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveLayersFix))]
[Shared]
public sealed class MoveLayersFix : Fix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NETGEN111"];

    private protected override IEnumerable<Proposal> Propose(Mistake mistake)
    {
        if (mistake is not { Attributes: { Marker: { } marker } attributes }) yield break;
        var main = Syntaxes(attributes.Main);
        if (Syntaxes([marker]).FirstOrDefault()?.Parent is not AttributeListSyntax home) yield break;
        var strays = Syntaxes(attributes.Strays);
        var first = main.Count > 0 ? (AttributeListSyntax)main[0].Parent! : home;
        var last = main.Count > 0 ? (AttributeListSyntax)main[main.Count - 1].Parent! : home;

        // Of one file, what stands above comes first.
        var above = strays.Where(s => s.SyntaxTree == home.SyntaxTree && s.SpanStart < home.SpanStart).ToList();
        var (before, behind) = (new MovedAttributes(mistake, above), new MovedAttributes(mistake, [.. strays.Except(above)]));
        var model = mistake.ModelOf(home.SyntaxTree);
        var text = home.SyntaxTree.GetText();
        var newLine = Lines.NewLine(text) + Lines.Indentation(text, home.SpanStart);
        List<SourceChange> changes = [.. before.Leave(), .. behind.Leave()];
        var top = main.Count > 0 ? first.SpanStart : first.Span.End;
        var linesAbove = before.LinesAt(model, home.SpanStart).ToList();
        if (linesAbove.Count > 0)
        {
            var lines = string.Join(newLine, linesAbove);
            changes.Add(SourceChange.Insert(home.SyntaxTree, top, main.Count > 0 ? lines + newLine : newLine + lines));
        }

        var linesBehind = behind.LinesAt(model, home.SpanStart).ToList();
        if (linesBehind.Count > 0) changes.Add(SourceChange.Insert(home.SyntaxTree, Lines.EndWithComment(last), newLine + string.Join(newLine, linesBehind)));
        yield return new($"Move the layers to the declaration with [{AttributeList.KindOf(marker)}]", "move", changes);

        List<AttributeSyntax> Syntaxes(IEnumerable<AttributeData> data) =>
            [.. data.Select(a => a.ApplicationSyntaxReference?.GetSyntax(mistake.CancellationToken)).OfType<AttributeSyntax>()];
    }
}
