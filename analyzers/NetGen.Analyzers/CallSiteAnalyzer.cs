using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Calls;
using NetGen.Analyzers.Calls.Checks;
using NetGen.Analyzers.Diagnostics;

namespace NetGen.Analyzers;

/// <summary>Reports what is wrong with code that uses networks, as far as it is certain before it runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallSiteAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleTable.OfCalls;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName("NetGen.Network") is null) return;
        var networks = new NetworkCatalog();
        foreach (var check in CallCheckTable.All)
        {
            context.RegisterOperationAction(operation => check.Run(new(operation, networks)), check.Kinds);
        }
    }
}
