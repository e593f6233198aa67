using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes.Editing;

/// <summary>Attributes that move elsewhere, in order and with the comments above and behind them.</summary>
internal sealed class MovedAttributes(Mistake mistake, IReadOnlyList<AttributeSyntax> attributes)
{
    private IEnumerable<IGrouping<AttributeListSyntax, AttributeSyntax>> Lists => attributes.GroupBy(a => (AttributeListSyntax)a.Parent!);

    /// <summary>What takes them away from where they are.</summary>
    public IEnumerable<SourceChange> Leave() => Lists.Select(moved =>
    {
        var list = moved.Key;
        var kept = list.Attributes.Except(moved).ToList();
        if (kept.Count > 0) return new(list.SyntaxTree, list.Attributes.Span, string.Join(", ", kept));
        var text = list.SyntaxTree.GetText();
        var span = Lines.WithLine(text, list);
        var start = CommentsAbove(list).Select(c => text.Lines.GetLineFromPosition(c.SpanStart).Start).Append(span.Start).Min();
        return SourceChange.Remove(list.SyntaxTree, start, span.End);
    });

    /// <summary>The lines that they are at a place in another file or further up or down.</summary>
    public IEnumerable<string> LinesAt(SemanticModel target, int position) => Lists.SelectMany(moved =>
    {
        var list = moved.Key;
        var model = mistake.ModelOf(list.SyntaxTree);
        if (moved.Count() < list.Attributes.Count) return moved.Select(a => $"[{TypeNames.Moved(a, model, target, position)}]");
        var behind = list.SyntaxTree.GetText().ToString(TextSpan.FromBounds(list.Span.End, Lines.EndWithComment(list)));
        return CommentsAbove(list).Select(c => c.ToString()).Append(TypeNames.Moved(list, model, target, position) + behind);
    });

    /// <summary>The comments on the lines right above.</summary>
    private static IEnumerable<SyntaxTrivia> CommentsAbove(AttributeListSyntax list) => list.GetLeadingTrivia()
        .Reverse()
        .TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia) || t.IsKind(SyntaxKind.EndOfLineTrivia) || t.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .Reverse();
}
