using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes.Editing;

/// <summary>Names of types as they have to be written at a place: with a namespace where no <c>using</c> brings them in, by an alias where there is one.</summary>
internal static class TypeNames
{
    private const string Namespace = "NetGen.";

    private static readonly SymbolDisplayFormat Shortest = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.RemoveAttributeSuffix);

    /// <summary>The shortest name of a type at a place.</summary>
    public static string At(SemanticModel model, int position, ITypeSymbol type) => type.ToMinimalDisplayString(model, position, Shortest);

    /// <summary>NetGen's type of that name; null if there is none.</summary>
    public static INamedTypeSymbol? Find(Compilation compilation, string name) => compilation.GetTypeByMetadataName(Namespace + name);

    /// <summary>NetGen's attribute of that name; null if there is none.</summary>
    public static INamedTypeSymbol? Attribute(Compilation compilation, string name) => Find(compilation, name + "Attribute");

    /// <summary>A value or attribute, <c>Padding.Same</c> or <c>Reshape(4, 1)</c>, as it has to be written at a place.</summary>
    public static string Qualify(SemanticModel model, int position, string text)
    {
        if (!char.IsLetter(text[0])) return text;
        var end = text.IndexOfAny(['.', '(']);
        var name = end < 0 ? text : text.Substring(0, end);
        var type = end >= 0 && text[end] == '.' ? Find(model.Compilation, name) : Attribute(model.Compilation, name);
        return type is null ? text : At(model, position, type) + text.Substring(name.Length);
    }

    /// <summary>Code moved to another place: the text with the types in it named as they have to be there.</summary>
    public static string Moved(SyntaxNode node, SemanticModel model, SemanticModel target, int position)
    {
        var text = node.ToString();
        foreach (var name in node.DescendantNodesAndSelf(n => !IsType(n)).Where(IsType).Reverse())
        {
            var type = TypeOf(name)!;
            text = text.Remove(name.SpanStart - node.SpanStart, name.Span.Length).Insert(name.SpanStart - node.SpanStart, At(target, position, type));
        }

        return text;

        bool IsType(SyntaxNode candidate) => TypeOf(candidate) is not null;

        ITypeSymbol? TypeOf(SyntaxNode candidate) => candidate switch
        {
            NameSyntax { Parent: AttributeSyntax attribute } when attribute.Name == candidate => model.GetSymbolInfo(candidate).Symbol?.ContainingType,
            NameSyntax or MemberAccessExpressionSyntax => model.GetSymbolInfo(candidate).Symbol as INamedTypeSymbol,
            _ => null,
        };
    }
}
