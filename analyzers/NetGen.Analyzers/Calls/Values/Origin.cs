using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers.Calls.Values;

/// <summary>Finds what a name stands for where that is certain: the initialiser of what nothing else is ever assigned to.</summary>
internal static class Origin
{
    // A chain of names is short; one that does not end is a mistake of half-typed code.
    private const int MostNames = 8;

    /// <summary>The expression that makes the value, without conversions around it; the name itself where it may stand for anything.</summary>
    public static IOperation Of(IOperation value, CancellationToken cancellationToken)
    {
        for (var i = 0; i < MostNames; i++)
        {
            value = Unwrap(value);
            if (Initializer(value, cancellationToken) is not { } made) break;
            value = made;
        }

        return value;
    }

    /// <summary>The value before it was converted.</summary>
    public static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value;
    }

    /// <summary>The initialiser of a name that nothing else is assigned to; null for everything else.</summary>
    public static IOperation? Initializer(IOperation value, CancellationToken cancellationToken)
    {
        var expression = value switch
        {
            ILocalReferenceOperation { Local.RefKind: RefKind.None } local => OfLocal(local.Local, cancellationToken),
            IFieldReferenceOperation { Field.IsReadOnly: true } field => OfField(field.Field, cancellationToken),
            IPropertyReferenceOperation { Property: { IsReadOnly: true, IsVirtual: false, IsOverride: false, IsAbstract: false } } property =>
                OfProperty(property.Property, cancellationToken),
            _ => null,
        };
        return expression is null ? null : Model(value, expression)?.GetOperation(expression, cancellationToken);
    }

    private static SemanticModel? Model(IOperation value, SyntaxNode expression) => value.SemanticModel is not { } model ? null
        : model.SyntaxTree == expression.SyntaxTree ? model
        : model.Compilation.GetSemanticModel(expression.SyntaxTree);

    private static ExpressionSyntax? OfLocal(ILocalSymbol local, CancellationToken cancellationToken)
    {
        if (Declaration(local, cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator) return null;
        var scope = declarator.Ancestors().FirstOrDefault(n => n is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax);
        return scope is null || Writes.In(scope, local.Name) ? null : value;
    }

    private static ExpressionSyntax? OfField(IFieldSymbol field, CancellationToken cancellationToken) =>
        Declaration(field, cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value } && !IsConstructed(field, cancellationToken)
            ? value
            : null;

    private static ExpressionSyntax? OfProperty(IPropertySymbol property, CancellationToken cancellationToken) =>
        Declaration(property, cancellationToken) is PropertyDeclarationSyntax { Initializer.Value: { } value } && !IsConstructed(property, cancellationToken)
            ? value
            : null;

    private static SyntaxNode? Declaration(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences is { Length: 1 } places ? places[0].GetSyntax(cancellationToken) : null;

    /// <summary>Whether a constructor assigns to the member, besides its initialiser.</summary>
    private static bool IsConstructed(ISymbol member, CancellationToken cancellationToken) => member.ContainingType.Constructors
        .SelectMany(c => c.DeclaringSyntaxReferences)
        .Select(place => place.GetSyntax(cancellationToken))
        .Any(syntax => syntax is ConstructorDeclarationSyntax && Writes.In(syntax, member.Name));
}
