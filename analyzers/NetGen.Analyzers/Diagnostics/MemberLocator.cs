using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Reading.Functions;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Finds a member of a class in the source, or an expression in a method.</summary>
internal static class MemberLocator
{
    /// <summary>The place of the expression; the member's name where the place has no length.</summary>
    public static Location? Find(INamedTypeSymbol type, SourcePlace place, CancellationToken cancellationToken)
    {
        var member = type.GetMembers().FirstOrDefault(m => m.GetDocumentationCommentId() == place.Member);
        if (place.Length == 0) return member?.Locations.FirstOrDefault();
        if (member is not IMethodSymbol method || FunctionBody.SyntaxOf(method, cancellationToken) is not { } syntax) return null;
        return Location.Create(syntax.SyntaxTree, new TextSpan(syntax.SpanStart + place.Start, place.Length));
    }
}
