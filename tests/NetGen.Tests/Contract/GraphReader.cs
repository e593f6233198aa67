using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Tests.Contract;

/// <summary>The front end on its own: the checked graphs of all networks in a compilation, in source order.</summary>
public static class GraphReader
{
    public static Graph[] Read(Compilation compilation) => [.. Types(compilation.Assembly.GlobalNamespace)
        .Where(type => type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(NetworkAttribute)))
        .OrderBy(type => type.Locations[0].SourceSpan.Start)
        .Select(Read)];

    private static Graph Read(INamedTypeSymbol type)
    {
        var network = GraphBuilder.Build(NetworkReader.Read(type, default));
        return network.Graph ?? throw new InvalidOperationException(
            $"{type} is not a valid network:\n{string.Join("\n", network.Findings.Select(f => $"{f.Rule} {string.Join(", ", f.Texts)}"))}\n{string.Join("\n", type.GetAttributes())}");
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
