using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Layers;

namespace NetGen.Analyzers.Reading;

/// <summary>The attributes of a class that make a network or block, in source order; <see cref="Diagnostics.Finding.Attribute"/> counts in this list.</summary>
/// <param name="Marker">The class's <c>[Network]</c> or <c>[Block]</c>, whose declaration owns the layers; null if it has none.</param>
/// <param name="Main">Those on the declaration with the marker.</param>
/// <param name="Strays">Those on other declarations; they count on behind <paramref name="Main"/>.</param>
/// <param name="Unresolved">The number of attributes in <paramref name="Main"/> before one that the compiler does not know; −1 if it knows all.</param>
internal sealed record AttributeList(
    AttributeData? Marker,
    IReadOnlyList<AttributeData> Main,
    IReadOnlyList<AttributeData> Strays,
    int Unresolved)
{
    private const string Namespace = "NetGen";

    /// <summary>The attribute that a finding counts.</summary>
    public AttributeData? this[int index] =>
        index < 0 ? null : index < Main.Count ? Main[index] : index < Main.Count + Strays.Count ? Strays[index - Main.Count] : null;

    /// <summary>The list of a class whose marker is <c>Network</c> or <c>Block</c>.</summary>
    public static AttributeList Of(INamedTypeSymbol type, string marker)
    {
        var ordered = Ordered(type);
        var mark = ordered.FirstOrDefault(a => KindOf(a) == marker);
        var home = DeclarationOf(type, mark);
        List<AttributeData> main = [], strays = [];
        var unresolved = -1;
        foreach (var attribute in ordered)
        {
            var isMain = mark is null || DeclarationOf(type, attribute) == home;
            if (attribute.AttributeClass is null or { TypeKind: TypeKind.Error })
            {
                if (isMain && unresolved < 0) unresolved = main.Count;
            }
            else if (KindOf(attribute) is { } kind && LayerTable.IsElement(kind))
            {
                (isMain ? main : strays).Add(attribute);
            }
        }

        return new(mark, main, strays, unresolved);
    }

    /// <summary>The attribute's metadata name without namespace and <c>Attribute</c>; null if it is not one of NetGen's.</summary>
    public static string? KindOf(AttributeData attribute)
    {
        const string suffix = "Attribute";
        if (attribute.AttributeClass?.OriginalDefinition is not { ContainingType: null } type) return null;
        if (type.ContainingNamespace is not { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true }) return null;
        return type.Name.EndsWith(suffix, StringComparison.Ordinal)
            ? type.MetadataName.Remove(type.Name.Length - suffix.Length, suffix.Length)
            : null;
    }

    /// <summary>The index of the class's declaration that the attribute stands on; −1 if it comes from metadata.</summary>
    public static int DeclarationOf(INamedTypeSymbol type, AttributeData? attribute)
    {
        if (attribute?.ApplicationSyntaxReference is not { } place) return -1;
        var declarations = type.DeclaringSyntaxReferences;
        for (var i = 0; i < declarations.Length; i++)
        {
            if (declarations[i].SyntaxTree == place.SyntaxTree && declarations[i].Span.Contains(place.Span)) return i;
        }

        return -1;
    }

    private static List<AttributeData> Ordered(INamedTypeSymbol type) => type.GetAttributes()
        .OrderBy(a => DeclarationOf(type, a))
        .ThenBy(a => a.ApplicationSyntaxReference?.Span.Start ?? 0)
        .ToList();
}
