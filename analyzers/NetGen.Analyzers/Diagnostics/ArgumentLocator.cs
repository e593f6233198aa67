using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Finds an argument of an attribute in the source.</summary>
internal static class ArgumentLocator
{
    /// <summary>The place of the argument, of one of its items or of letters of it; of the whole attribute where the argument is left to its default.</summary>
    public static Location? Find(AttributeData attribute, string? argument, int item, SourcePlace? letters, CancellationToken cancellationToken)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax) return null;
        List<ExpressionSyntax> found = argument is null ? [] : [.. Arguments(syntax, attribute.AttributeConstructor, argument).Select(a => a.Expression)];
        if (found.Count == 1 && item >= 0 && Items(found[0]) is { } items) found = items;
        if (letters is not null && found.Count == 1 && Letters(found[0], letters) is { } span) return Location.Create(syntax.SyntaxTree, span);
        if (item >= 0 && item < found.Count) return found[item].GetLocation();
        return found.Count == 0
            ? syntax.GetLocation()
            : Location.Create(syntax.SyntaxTree, TextSpan.FromBounds(found[0].SpanStart, found[found.Count - 1].Span.End));
    }

    /// <summary>Letters of a string written out; null where it is not, or not letter by letter.</summary>
    private static TextSpan? Letters(ExpressionSyntax expression, SourcePlace letters)
    {
        if (expression is not LiteralExpressionSyntax { Token: { Value: string { Length: > 0 } value } token }) return null;
        var start = token.Text.IndexOf(value, StringComparison.Ordinal);
        return start < 0 ? null : new TextSpan(token.SpanStart + start + letters.Start, letters.Length);
    }

    /// <summary>The arguments of a parameter or property: none where it is left to its default, several where the parameter takes any number.</summary>
    public static List<AttributeArgumentSyntax> Arguments(AttributeSyntax syntax, IMethodSymbol? constructor, string argument)
    {
        var found = new List<AttributeArgumentSyntax>();
        var arguments = syntax.ArgumentList?.Arguments ?? default;
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].NameEquals?.Name ?? arguments[i].NameColon?.Name;
            if (name is null ? ParameterAt(constructor, i) == argument : name.Identifier.ValueText == argument) found.Add(arguments[i]);
        }

        return found;
    }

    /// <summary>The parameter that an argument without a name is for.</summary>
    public static string? ParameterAt(IMethodSymbol? constructor, int position)
    {
        if (constructor is null or { Parameters.Length: 0 }) return null;
        var last = constructor.Parameters[constructor.Parameters.Length - 1];
        return position < constructor.Parameters.Length ? constructor.Parameters[position].Name : last.IsParams ? last.Name : null;
    }

    /// <summary>The items of an array written out; null for anything else.</summary>
    public static List<ExpressionSyntax>? Items(ExpressionSyntax expression) => expression switch
    {
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression)],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        _ => null,
    };
}
