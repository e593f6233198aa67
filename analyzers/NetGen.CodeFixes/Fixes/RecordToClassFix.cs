using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Makes a network that is a record a class, unless it has members that only a record has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecordToClassFix))]
[Shared]
public sealed class RecordToClassFix : Fix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NETGEN106"];

    private protected override IEnumerable<Proposal> Propose(Mistake mistake)
    {
        if (mistake.Class is not { } type) yield break;
        var records = mistake.DeclarationsOf(type).OfType<RecordDeclarationSyntax>().ToList();
        if (records.Any(r => r.ParameterList is not null)) yield break;
        yield return new($"Make '{type.Name}' a class", "class", [.. records.Select(Class)]);
    }

    private static SourceChange Class(RecordDeclarationSyntax record) => record.ClassOrStructKeyword is { RawKind: not 0 } keyword
        ? SourceChange.Remove(record.SyntaxTree, record.Keyword.SpanStart, keyword.SpanStart)
        : new(record.SyntaxTree, record.Keyword.Span, "class");
}
