using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Takes the base class from a network, whose place the build needs; interfaces stay.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveBaseFix))]
[Shared]
public sealed class RemoveBaseFix : Fix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NETGEN108"];

    private protected override IEnumerable<Proposal> Propose(Mistake mistake)
    {
        if (mistake.Class is not { BaseType: { } parent } type) yield break;
        var bases = mistake.DeclarationsOf(type)
            .Where(d => d.BaseList is not null && IsClass(d.BaseList.Types[0]))
            .Select(d => d.BaseList!)
            .ToList();
        if (bases.Count > 0) yield return new($"Remove the base class '{parent.Name}'", "base", [.. bases.Select(Remove)]);

        bool IsClass(BaseTypeSyntax first) => SymbolEqualityComparer.Default.Equals(mistake.ModelOf(first.SyntaxTree).GetTypeInfo(first.Type).Type, parent);
    }

    private static SourceChange Remove(BaseListSyntax list) => list.Types.Count == 1
        ? SourceChange.Remove(list.SyntaxTree, list.ColonToken.GetPreviousToken().Span.End, list.Span.End)
        : SourceChange.Remove(list.SyntaxTree, list.Types[0].SpanStart, list.Types[1].SpanStart);
}
