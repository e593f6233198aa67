using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Reading;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Reads networks and does nothing with them: what any edit costs a generator that looks at attributes.</summary>
internal sealed class ReadingGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = context.SyntaxProvider.ForAttributeWithMetadataName(
            "NetGen.NetworkAttribute",
            static (node, _) => node is ClassDeclarationSyntax,
            static (match, cancellation) => NetworkReader.Read((INamedTypeSymbol)match.TargetSymbol, cancellation));
        context.RegisterSourceOutput(networks, static (_, _) => { });
    }
}
