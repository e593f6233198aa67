using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Reading.Functions;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Finds an expression in a method of a class in the source.</summary>
internal static class MemberLocator
{
    /// <summary>The place of the expression.</summary>
    public static Location? Find(INamedTypeSymbol type, SourcePlace place, CancellationToken cancellationToken)
    {
        var method = type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m => m.GetDocumentationCommentId() == place.Member);
        if (method is null || FunctionBody.SyntaxOf(method, cancellationToken) is not { } syntax) return null;
        return Location.Create(syntax.SyntaxTree, new TextSpan(syntax.SpanStart + place.Start, place.Length));
    }
}
