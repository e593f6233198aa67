using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Reading;

namespace NetGen.CodeFixes;

/// <summary>A diagnostic in its place.</summary>
/// <param name="Model">The meaning of its file.</param>
/// <param name="Node">What it marks.</param>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="CancellationToken">Stops the search for a way out.</param>
internal sealed record Mistake(SemanticModel Model, SyntaxNode Node, Diagnostic Diagnostic, CancellationToken CancellationToken)
{
    /// <summary>The attribute that it marks, whole or in part.</summary>
    public AttributeSyntax? Attribute => Node.FirstAncestorOrSelf<AttributeSyntax>() ?? (Node as AttributeListSyntax)?.Attributes.FirstOrDefault();

    /// <summary>The declaration that it marks or that has the attribute.</summary>
    public TypeDeclarationSyntax? Declaration => Node.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    /// <summary>The class of the declaration.</summary>
    public INamedTypeSymbol? Class => Declaration is { } declaration ? Model.GetDeclaredSymbol(declaration, CancellationToken) : null;

    /// <summary>The attributes of the class that make it a network or block.</summary>
    public AttributeList? Attributes => Class is { } type
        ? AttributeList.Of(type, NetworkReader.Has(type, NetworkReader.Network) ? NetworkReader.Network : NetworkReader.Block)
        : null;

    /// <summary>All declarations of a class.</summary>
    public IEnumerable<TypeDeclarationSyntax> DeclarationsOf(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(CancellationToken)).OfType<TypeDeclarationSyntax>();

    /// <summary>The meaning of a file of the same project.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) => tree == Model.SyntaxTree ? Model : Model.Compilation.GetSemanticModel(tree);
}
