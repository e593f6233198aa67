using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Calls.Checks;

/// <summary>A check of code that uses networks.</summary>
/// <param name="Run">Reports what is wrong with an expression.</param>
/// <param name="Kinds">The kinds of expressions it looks at.</param>
internal sealed record CallCheck(Action<CallSite> Run, ImmutableArray<OperationKind> Kinds);
