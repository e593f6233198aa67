using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Analyzers.Calls.Values;

namespace NetGen.Analyzers.Calls.Checks;

/// <summary>A call that runs lambdas on other threads.</summary>
/// <param name="Operation">The call, or the creation of a thread.</param>
/// <param name="Title">How messages call it.</param>
/// <param name="IsParallel">Whether each lambda runs on several threads at once; else each runs once.</param>
/// <param name="Lambdas">The lambdas.</param>
internal sealed record Launch(IOperation Operation, string Title, bool IsParallel, IReadOnlyList<IAnonymousFunctionOperation> Lambdas)
{
    /// <summary>Whether the caller waits for it before it goes on, or before the next turn of its loop.</summary>
    public bool IsAwaited
    {
        get
        {
            var (value, member) = Outermost(Operation);
            var repeated = Scopes.Repetition(Operation);
            if (member is "Wait" or "GetResult" or "Result" || value.Parent is IAwaitOperation) return true;

            // A return ends a loop; from a query's lambda it goes on to the next element.
            if (value.Parent is IReturnOperation) return repeated is not IAnonymousFunctionOperation;
            return value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var task } } && IsAwaitedIn(task, repeated);
        }
    }

    public static Launch? Of(IOperation operation)
    {
        var (method, arguments) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Arguments),
            IObjectCreationOperation { Constructor: { ContainingType.Name: "Thread" } constructor } creation => (constructor, creation.Arguments),
            _ => (null, default),
        };
        if (method is null || Kind(method) is not { } isParallel) return null;
        var lambdas = arguments.Select(a => Lambda(a.Value)).OfType<IAnonymousFunctionOperation>().ToList();
        if (lambdas.Count == 0) lambdas = [.. arguments.SelectMany(Elements).Select(Lambda).OfType<IAnonymousFunctionOperation>()];
        var title = operation is IObjectCreationOperation ? "A Thread" : $"{method.ContainingType.Name}.{method.Name}";
        return lambdas.Count == 0 ? null : new(operation, title, isParallel, lambdas);
    }

    /// <summary>Whether lambdas run on several threads at once; null for a method that starts none.</summary>
    private static bool? Kind(IMethodSymbol method)
    {
        var type = method.ContainingType;
        return (type.Name, method.Name) switch
        {
            ("Parallel", "For" or "ForEach" or "ForAsync" or "ForEachAsync") when IsIn(type, "System.Threading.Tasks") => true,
            ("ParallelEnumerable", _) when IsIn(type, "System.Linq") => true,
            ("Parallel", "Invoke") or ("Task", "Run") or ("TaskFactory", "StartNew") when IsIn(type, "System.Threading.Tasks") => false,
            ("ThreadPool", "QueueUserWorkItem" or "UnsafeQueueUserWorkItem") or ("Thread", ".ctor") when IsIn(type, "System.Threading") => false,
            _ => null,
        };
    }

    /// <summary>The lambdas of a <c>params</c> array.</summary>
    private static IEnumerable<IOperation> Elements(IArgumentOperation argument) =>
        argument.Value is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : [];

    private static bool IsIn(ITypeSymbol type, string space) => type.ContainingNamespace.ToDisplayString() == space;

    private static IAnonymousFunctionOperation? Lambda(IOperation value) => Origin.Unwrap(value) switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda,
        IAnonymousFunctionOperation lambda => lambda,
        _ => null,
    };

    /// <summary>The expression with all that is called on it in passing, and the last member.</summary>
    private static (IOperation Value, string? Member) Outermost(IOperation value)
    {
        string? member = null;
        while (true)
        {
            switch (value.Parent)
            {
                case IInvocationOperation call when call.Instance == value:
                    (value, member) = (call, call.TargetMethod.Name);
                    break;
                case IPropertyReferenceOperation property when property.Instance == value:
                    (value, member) = (property, property.Property.Name);
                    break;
                case IConversionOperation conversion:
                    value = conversion;
                    break;
                default:
                    return (value, member);
            }
        }
    }

    /// <summary>Whether each turn of the loop waits for its task.</summary>
    private static bool IsAwaitedIn(ILocalSymbol task, IOperation? loop) => loop is not null && loop.Descendants().Any(o =>
        o is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, task)
        && (Outermost(reference) is { Member: "Wait" or "Join" or "GetResult" or "Result" } || Outermost(reference).Value.Parent is IAwaitOperation));
}
