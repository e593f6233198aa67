using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Analyzers.Calls.Values;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Calls.Checks;

/// <summary>A loop does not make a session in each turn that could be made once: of a network and for a capacity that stay, and used in that turn alone.</summary>
internal static class SessionInLoopCheck
{
    public static void Run(CallSite site)
    {
        var call = (IInvocationOperation)site.Operation;
        if (!Factory.Is(call.TargetMethod) || call.Instance is null || !RuntimeType.IsA(call.Type, "Session")) return;
        if (Scopes.LoopBody(call) is not { Parent: ILoopOperation loop } || !StaysInTurn(call, loop)) return;
        if (!IsInvariant(call.Instance, loop) || call.Arguments.Any(a => !IsInvariant(a.Value, loop))) return;
        if (site.Use(call.Instance) is null && !RuntimeType.Is(call.Instance.Type, NetworkReader.Network)) return;
        var title = $"{call.Instance.Type?.Name}.{call.TargetMethod.Name}";
        var more = RuntimeType.IsA(call.Type, "StreamingSession") ? ", and call ResetState where a sequence begins" : "";
        site.Report(CallRules.SessionInLoop, call.Syntax, title, more);
    }

    /// <summary>Whether an expression has the same value in each turn, as far as it is certain.</summary>
    private static bool IsInvariant(IOperation value, ILoopOperation loop) => value switch
    {
        { ConstantValue.HasValue: true } or IInstanceReferenceOperation or IDefaultValueOperation or ILiteralOperation => true,
        IConversionOperation conversion => IsInvariant(conversion.Operand, loop),
        IBinaryOperation binary => IsInvariant(binary.LeftOperand, loop) && IsInvariant(binary.RightOperand, loop),
        ILocalReferenceOperation local => IsInvariant(local.Local, loop),
        IParameterReferenceOperation parameter => IsInvariant(parameter.Parameter, loop),
        IFieldReferenceOperation field => (field.Instance is null || IsInvariant(field.Instance, loop)) && !Writes.In(loop.Syntax, field.Field.Name),
        IPropertyReferenceOperation { Arguments.Length: 0 } property =>
            (property.Instance is null || IsInvariant(property.Instance, loop)) && !Writes.In(loop.Syntax, property.Property.Name),
        _ => false,
    };

    private static bool IsInvariant(ISymbol variable, ILoopOperation loop) =>
        !Scopes.IsDeclaredIn(variable, loop.Syntax) && !Writes.In(loop.Syntax, variable.Name);

    /// <summary>Whether the session is used on the spot, or held by a local of the turn that is used for nothing but its members.</summary>
    private static bool StaysInTurn(IInvocationOperation call, ILoopOperation loop)
    {
        IOperation value = call;
        while (value.Parent is IConversionOperation conversion) value = conversion;
        if (IsMemberAccess(value)) return true;
        return value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var session } }
            && !Writes.In(loop.Syntax, session.Name)
            && loop.Body.Descendants().OfType<ILocalReferenceOperation>()
                .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, session))
                .All(reference => IsMemberAccess(reference) && Scopes.LoopBody(reference) is not null);
    }

    private static bool IsMemberAccess(IOperation value)
    {
        while (value.Parent is IConversionOperation conversion) value = conversion;
        return (value.Parent is IInvocationOperation call && call.Instance == value)
            || (value.Parent is IPropertyReferenceOperation property && property.Instance == value);
    }
}
