using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;
using NetGen.Generator.Emission;

namespace NetGen.Generator;

/// <summary>
/// Writes the code of every class with [Network]: attributes → declaration → checked graph → files. Reports nothing: what is
/// wrong with a network is the analyzer's to say, and a broken network gets the same API with bodies that throw.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "NetGen.NetworkAttribute",
                static (node, _) => node is ClassDeclarationSyntax,
                static (match, cancellation) => NetworkReader.IsOwner((INamedTypeSymbol)match.TargetSymbol, match.TargetNode)
                    ? NetworkReader.Read((INamedTypeSymbol)match.TargetSymbol, cancellation)
                    : null)
            .WithTrackingName(TrackingNames.Read)
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => GraphBuilder.Build(declaration!))
            .WithTrackingName(TrackingNames.Check);

        var files = networks.Select(static (network, _) => FilesOf(network)).WithTrackingName(TrackingNames.Emit);
        var alike = networks
            .Select(static (network, _) => NetworkFiles.FullName(network.Signature.Class))
            .Collect()
            .Select(static (names, _) => HintNames.Alike(names))
            .WithTrackingName(TrackingNames.Names);

        context.RegisterSourceOutput(files.Combine(alike), static (output, source) =>
        {
            foreach (var file in source.Left) output.AddSource(HintNames.Of(file, source.Right), file.Text);
        });
    }

    private static EquatableArray<GeneratedFile> FilesOf(CheckedNetwork network) =>
        network.Graph is { } graph ? NetworkFiles.Of(graph, network.Signature) : NetworkFiles.OfBroken(network.Signature);
}
