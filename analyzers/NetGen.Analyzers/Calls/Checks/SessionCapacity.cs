using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Analyzers.Calls.Values;

namespace NetGen.Analyzers.Calls.Checks;

/// <summary>Finds how many samples or streams a session was created for.</summary>
internal static class SessionCapacity
{
    /// <summary>The number, where the session certainly comes from a call with a constant one.</summary>
    public static int? Of(CallSite site, IOperation session)
    {
        if (Origin.Of(session, site.CancellationToken) is not IInvocationOperation { Instance: not null } creation || !Factory.Is(creation.TargetMethod)) return null;
        var capacity = creation.Arguments.FirstOrDefault(a => a.Parameter?.Name is "batch" or "streams")?.Value;
        return site.Number(capacity) is > 0 and <= int.MaxValue and var number ? (int)number : null;
    }
}
