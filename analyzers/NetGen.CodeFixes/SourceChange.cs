using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>A change of the text of a file: what surrounds it stays as it is, comments and layout too.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">The text that goes.</param>
/// <param name="Text">The text that comes.</param>
internal sealed record SourceChange(SyntaxTree Tree, TextSpan Span, string Text)
{
    public static SourceChange Insert(SyntaxTree tree, int position, string text) => new(tree, new(position, 0), text);

    public static SourceChange Replace(SyntaxNode node, string text) => new(node.SyntaxTree, node.Span, text);

    public static SourceChange Remove(SyntaxTree tree, int start, int end) => new(tree, TextSpan.FromBounds(start, end), "");
}
