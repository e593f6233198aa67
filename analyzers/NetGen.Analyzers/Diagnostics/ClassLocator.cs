using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Finds a part of a class header in the source.</summary>
internal static class ClassLocator
{
    /// <summary>The place of a <see cref="ClassPart"/> on the declaration with the marker; of the class's name for no part.</summary>
    public static Location? Find(INamedTypeSymbol type, AttributeList attributes, string? part, CancellationToken cancellationToken)
    {
        if (attributes.Marker?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax marker)
        {
            return type.Locations.FirstOrDefault();
        }

        if (marker.Parent?.Parent is not TypeDeclarationSyntax declaration) return marker.GetLocation();
        var around = declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().ToList();
        return part switch
        {
            ClassPart.InputGradient => ArgumentLocator.Find(attributes.Marker, part, -1, null, cancellationToken),
            ClassPart.OtherNetwork => OtherMarker(type, attributes, cancellationToken),
            ClassPart.TypeParameters => around.FirstOrDefault(d => d.TypeParameterList is not null)?.TypeParameterList?.GetLocation(),
            ClassPart.Container => around.Skip(1).FirstOrDefault(d => !d.Modifiers.Any(SyntaxKind.PartialKeyword))?.Identifier.GetLocation(),
            ClassPart.Parameters => WithParameters(type, cancellationToken)?.GetLocation(),
            ClassPart.Base => (declaration.BaseList?.Types.FirstOrDefault() as SyntaxNode)?.GetLocation(),
            _ => null,
        } ?? declaration.Identifier.GetLocation();
    }

    /// <summary>The list of a primary constructor, on whichever declaration it is.</summary>
    internal static ParameterListSyntax? WithParameters(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences
        .Select(d => (d.GetSyntax(cancellationToken) as TypeDeclarationSyntax)?.ParameterList)
        .FirstOrDefault(list => list is not null);

    private static Location? OtherMarker(INamedTypeSymbol type, AttributeList attributes, CancellationToken cancellationToken)
    {
        var home = AttributeList.DeclarationOf(type, attributes.Marker);
        var kind = AttributeList.KindOf(attributes.Marker!);
        return type.GetAttributes()
            .FirstOrDefault(a => AttributeList.KindOf(a) == kind && AttributeList.DeclarationOf(type, a) != home)?
            .ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();
    }
}
