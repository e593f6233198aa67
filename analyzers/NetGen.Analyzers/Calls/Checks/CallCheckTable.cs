using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Calls.Checks;

/// <summary>Every check of code that uses networks.</summary>
internal static class CallCheckTable
{
    public static IReadOnlyList<CallCheck> All { get; } =
    [
        new(DataCheck.Run, [OperationKind.Invocation]),
        new(DatasetCheck.Run, [OperationKind.Invocation]),
        new(NameCheck.Run, [OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.ObjectCreation]),
        new(TargetTypeCheck.Run, [OperationKind.Invalid]),
        new(LossCheck.Run, [OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.Invalid]),
        new(SharedSessionCheck.Run, [OperationKind.Invocation, OperationKind.ObjectCreation]),
        new(SessionInLoopCheck.Run, [OperationKind.Invocation]),
    ];
}
