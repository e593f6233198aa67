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
        var files = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "NetGen.NetworkAttribute",
                static (node, _) => node is ClassDeclarationSyntax,
                static (match, cancellation) => NetworkReader.IsOwner((INamedTypeSymbol)match.TargetSymbol, match.Attributes[0])
                    ? NetworkReader.Read((INamedTypeSymbol)match.TargetSymbol, cancellation)
                    : null)
            .WithTrackingName(TrackingNames.Read)
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => GraphBuilder.Build(declaration!))
            .WithTrackingName(TrackingNames.Check)
            .Select(static (network, _) => FilesOf(network))
            .WithTrackingName(TrackingNames.Emit);

        context.RegisterSourceOutput(files, static (output, files) =>
        {
            foreach (var file in files) output.AddSource(file.HintName, file.Text);
        });
    }

    private static EquatableArray<GeneratedFile> FilesOf(CheckedNetwork network) =>
        network.Graph is { } graph ? NetworkFiles.Of(graph, network.Signature) : NetworkFiles.OfBroken(network.Signature);
}
