using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes.Editing;

/// <summary>The lines that attributes stand on.</summary>
internal static class Lines
{
    /// <summary>What goes between something new and a node: a line break where the node begins a line, <paramref name="otherwise"/> elsewhere.</summary>
    public static string Break(SourceText text, SyntaxNode node, string otherwise = " ") =>
        Begins(text, node.SpanStart) ? NewLine(text) + Indentation(text, node.SpanStart) : otherwise;

    /// <summary>The line break of the file.</summary>
    public static string NewLine(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>The white space that the line of a position begins with.</summary>
    public static string Indentation(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>Whether nothing but white space stands before a position on its line.</summary>
    public static bool Begins(SourceText text, int position) =>
        text.Lines.GetLineFromPosition(position) is var line && text.ToString(TextSpan.FromBounds(line.Start, position)).Trim().Length == 0;

    /// <summary>A node with its whole lines where it has them for itself and a comment behind it; with the space behind it elsewhere.</summary>
    public static TextSpan WithLine(SourceText text, SyntaxNode node)
    {
        var end = EndWithComment(node);
        var line = text.Lines.GetLineFromPosition(end);
        if (Begins(text, node.SpanStart) && text.ToString(TextSpan.FromBounds(end, line.End)).Trim().Length == 0)
        {
            return TextSpan.FromBounds(text.Lines.GetLineFromPosition(node.SpanStart).Start, line.EndIncludingLineBreak);
        }

        end = node.Span.End;
        while (end < line.End && text[end] == ' ') end++;
        return TextSpan.FromBounds(node.SpanStart, end);
    }

    /// <summary>The end of a node, of the comment behind it on its line if there is one.</summary>
    public static int EndWithComment(SyntaxNode node)
    {
        var comments = node.GetTrailingTrivia().Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return comments.Select(t => t.Span.End).Append(node.Span.End).Max();
    }
}
