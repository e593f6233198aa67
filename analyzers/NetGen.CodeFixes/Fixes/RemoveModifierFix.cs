using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Takes <c>static</c>, <c>abstract</c> and <c>file</c> from a network, wherever its declarations have them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveModifierFix))]
[Shared]
public sealed class RemoveModifierFix : Fix
{
    private static readonly Dictionary<string, SyntaxKind> Modifiers = new(StringComparer.Ordinal)
    {
        ["NETGEN104"] = SyntaxKind.StaticKeyword,
        ["NETGEN105"] = SyntaxKind.AbstractKeyword,
        ["NETGEN107"] = SyntaxKind.FileKeyword,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. Modifiers.Keys];

    private protected override IEnumerable<Proposal> Propose(Mistake mistake)
    {
        if (mistake.Class is not { } type) yield break;
        var modifier = Modifiers[mistake.Diagnostic.Id];

        // A type is local to its file also by what it is nested in.
        var declarations = mistake.DeclarationsOf(type)
            .SelectMany(d => modifier is SyntaxKind.FileKeyword ? d.AncestorsAndSelf().OfType<TypeDeclarationSyntax>() : [d]);
        var tokens = declarations.SelectMany(d => d.Modifiers).Where(m => m.IsKind(modifier));
        var changes = tokens.Select(t => SourceChange.Remove(t.SyntaxTree!, t.SpanStart, EndWithSpace(t))).Distinct().ToList();
        yield return new($"Remove '{SyntaxFacts.GetText(modifier)}'", "modifier", changes);
    }

    private static int EndWithSpace(SyntaxToken token) =>
        token.TrailingTrivia.FirstOrDefault() is var space && space.IsKind(SyntaxKind.WhitespaceTrivia) ? space.Span.End : token.Span.End;
}
