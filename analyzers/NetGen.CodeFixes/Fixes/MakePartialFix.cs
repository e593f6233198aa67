using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Makes a network partial, and all types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
[Shared]
public sealed class MakePartialFix : Fix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NETGEN101", "NETGEN102"];

    private protected override IEnumerable<Proposal> Propose(Mistake mistake)
    {
        var closed = mistake.Node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(d => !d.Modifiers.Any(SyntaxKind.PartialKeyword)).ToList();
        var names = string.Join(", ", closed.Select(d => $"'{d.Identifier.ValueText}'"));
        yield return new($"Make {names} partial", "partial", [.. closed.Select(d => SourceChange.Insert(d.SyntaxTree, d.Keyword.SpanStart, "partial "))]);
    }
}
