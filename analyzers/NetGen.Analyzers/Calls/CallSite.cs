using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Calls.Values;

namespace NetGen.Analyzers.Calls;

/// <summary>An expression of the user's code, and the networks it may use.</summary>
internal readonly struct CallSite(OperationAnalysisContext context, NetworkCatalog networks)
{
    public IOperation Operation => context.Operation;

    public CancellationToken CancellationToken => context.CancellationToken;

    /// <summary>The network of a value; null where it is not known or broken.</summary>
    public NetworkUse? Use(IOperation? value) => networks.Of(value, CancellationToken);

    /// <summary>The network of a type; null for any other, and where it is broken.</summary>
    public NetworkUse? Use(ITypeSymbol? type) => networks.Of(type, CancellationToken);

    public int? Length(IOperation value) => KnownLength.Of(value, CancellationToken);

    public long? Number(IOperation? value) => KnownNumber.Constant(value, CancellationToken);

    public void Report(DiagnosticDescriptor rule, SyntaxNode place, params object?[] texts) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, place.GetLocation(), texts));
}
