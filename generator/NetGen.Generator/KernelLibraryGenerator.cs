using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Emission;

namespace NetGen.Generator;

/// <summary>Writes the classes with [KernelLibrary], which only the runtime has: the kernels that all networks share.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class KernelLibraryGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var classes = context.SyntaxProvider.ForAttributeWithMetadataName(
            "NetGen.CompilerServices.KernelLibraryAttribute",
            static (node, _) => node is ClassDeclarationSyntax,
            static (match, _) => match.TargetSymbol.Name);

        context.RegisterSourceOutput(classes, static (output, name) => output.AddSource($"{name}.g.cs", KernelLibraryFile.Of(name)));
    }
}
