using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Analyzers.Calls.Values;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Calls.Checks;

/// <summary>
/// A session from outside is not used by a lambda that runs on several threads at once: in parallel loops and queries always; in tasks and
/// threads where more than one of them has it.
/// </summary>
internal static class SharedSessionCheck
{
    private static readonly HashSet<string> Locks = new(StringComparer.Ordinal)
    {
        "Monitor", "Lock", "Mutex", "SemaphoreSlim", "Semaphore", "SpinLock", "ReaderWriterLockSlim",
    };

    public static void Run(CallSite site)
    {
        if (Launch.Of(site.Operation) is not { } launch) return;
        foreach (var lambda in launch.Lambdas)
        {
            var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            foreach (var (session, place) in SessionsOf(lambda))
            {
                if (seen.Contains(session) || !(launch.IsParallel || IsShared(launch, lambda, session))) continue;
                seen.Add(session);
                if (place.Type?.ContainingType is not null && site.Use(place.Type) is null) continue;
                site.Report(CallRules.SharedSession, place.Syntax, launch.Title, session.Name, Remedy(place.Type));
            }
        }
    }

    /// <summary>The sessions from outside whose methods the lambda calls, with the places where it does.</summary>
    private static IEnumerable<(ISymbol Session, IOperation Place)> SessionsOf(IAnonymousFunctionOperation lambda)
    {
        foreach (var operation in lambda.Body.Descendants())
        {
            if (operation is not IInvocationOperation { Instance: { } instance } call || !RuntimeType.IsA(instance.Type, "Session")) continue;
            if (Outside(instance, lambda.Syntax) is { } session && !IsLocked(call, lambda)) yield return (session, instance);
        }
    }

    /// <summary>The local, parameter or field that lives outside; null for what every run has for itself.</summary>
    private static ISymbol? Outside(IOperation instance, SyntaxNode scope) => Origin.Unwrap(instance) switch
    {
        ILocalReferenceOperation local when !Scopes.IsDeclaredIn(local.Local, scope) => local.Local,
        IParameterReferenceOperation parameter when !Scopes.IsDeclaredIn(parameter.Parameter, scope) => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field when !IsOfThread(field.Field) => field.Field,
        _ => null,
    };

    private static bool IsOfThread(IFieldSymbol field) => field.GetAttributes().Any(a => a.AttributeClass?.Name == "ThreadStaticAttribute");

    private static bool IsLocked(IOperation call, IOperation lambda)
    {
        for (var around = call.Parent; around is not null && around != lambda; around = around.Parent)
        {
            if (around is ILockOperation) return true;
        }

        return lambda.Descendants().Any(o => o is IInvocationOperation { Instance: var instance, TargetMethod: var method }
            && Locks.Contains((instance?.Type ?? method.ContainingType).Name));
    }

    /// <summary>Whether a task or thread is not the only one that has the session: it is one of a loop's, or another was started before it.</summary>
    private static bool IsShared(Launch launch, IOperation lambda, ISymbol session)
    {
        if (launch.IsAwaited) return false;
        var isEachTurns = Scopes.Repetition(launch.Operation) is { } repeated && !Scopes.IsDeclaredIn(session, repeated.Syntax);
        return isEachTurns || launch.Lambdas.TakeWhile(l => l != lambda).Any(Uses) || Earlier(launch).Any(other => other.Lambdas.Any(Uses));

        bool Uses(IAnonymousFunctionOperation other) =>
            SessionsOf(other).Any(used => SymbolEqualityComparer.Default.Equals(used.Session, session));
    }

    private static IEnumerable<Launch> Earlier(Launch launch) => Scopes.Root(launch.Operation).Descendants()
        .Where(o => o.Syntax.SpanStart < launch.Operation.Syntax.SpanStart && !o.Syntax.Span.Contains(launch.Operation.Syntax.Span))
        .Select(Launch.Of)
        .OfType<Launch>()
        .Where(l => !l.IsAwaited);

    private static string Remedy(ITypeSymbol? session) => RuntimeType.IsA(session, "InferenceSession")
        ? "call Predict of the network, or give each its own session"
        : "give each its own session";
}
