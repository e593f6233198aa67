using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers.Calls.Values;

/// <summary>Says what is inside what.</summary>
internal static class Scopes
{
    /// <summary>Whether the local or parameter is declared in that part of the source.</summary>
    public static bool IsDeclaredIn(ISymbol symbol, SyntaxNode scope) => symbol is ILocalSymbol or IParameterSymbol
        && symbol.DeclaringSyntaxReferences.Any(place => place.SyntaxTree == scope.SyntaxTree && scope.Span.Contains(place.Span));

    /// <summary>The body of the innermost loop around an expression, in the same method or lambda; null where there is none.</summary>
    public static IOperation? LoopBody(IOperation operation)
    {
        for (var (inner, around) = (operation, operation.Parent); around is not null; (inner, around) = (around, around.Parent))
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation) return null;
            if (around is ILoopOperation loop && loop.Body == inner) return inner;
        }

        return null;
    }

    /// <summary>What runs an expression again and again: the body of a loop, or a lambda that is given to a query; null where nothing does.</summary>
    public static IOperation? Repetition(IOperation operation)
    {
        for (var (inner, around) = (operation, operation.Parent); around is not null; (inner, around) = (around, around.Parent))
        {
            if (around is ILoopOperation loop && loop.Body == inner) return inner;
            if (around is ILocalFunctionOperation) return null;
            if (around is IAnonymousFunctionOperation)
            {
                var argument = around.Parent;
                while (argument is IDelegateCreationOperation or IConversionOperation) argument = argument.Parent;
                return argument is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: var type } } && IsQuery(type) ? around : null;
            }
        }

        return null;
    }

    private static bool IsQuery(ITypeSymbol type) => type is { Name: "Enumerable", ContainingNamespace.Name: "Linq" };

    /// <summary>The whole method or initialiser around an expression.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation;
    }
}
