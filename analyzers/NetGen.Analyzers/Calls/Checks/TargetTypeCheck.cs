using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Calls.Checks;

/// <summary>Class indexes where probabilities are wanted, or the reverse: the compiler says that it does not convert, this which loss takes them.</summary>
internal static class TargetTypeCheck
{
    public static void Run(CallSite site)
    {
        if (site.Operation is not { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call, SemanticModel: { } model }) return;
        var method = access.Name.Identifier.ValueText;
        if (method is not ("Step" or "Loss")) return;
        if (site.Use(model.GetTypeInfo(access.Expression, site.CancellationToken).Type) is not { Part: NetworkPart.Training } use) return;
        var graph = use.Network.Graph;
        var slots = use.Network.SlotsOf(use.Part, method);
        for (var i = 0; i < call.ArgumentList.Arguments.Count; i++)
        {
            var argument = call.ArgumentList.Arguments[i];
            var slot = argument.NameColon is { Name.Identifier.ValueText: var name } ? slots.FirstOrDefault(s => s?.Parameter == name)
                : i < slots.Count ? slots[i]
                : null;
            if (graph.Losses.FirstOrDefault(l => l.Name == slot?.Parameter) is { } loss) Check(site, use, method, loss, argument.Expression, model);
        }
    }

    private static void Check(CallSite site, NetworkUse use, string method, Loss loss, ExpressionSyntax value, SemanticModel model) =>
        Report(site, loss, ElementOf(model.GetTypeInfo(value, site.CancellationToken).Type), value, use.Member(method));

    /// <summary>Says which loss takes targets of that type, where this one does not; whether it said so.</summary>
    public static bool Report(CallSite site, Loss loss, SpecialType? given, SyntaxNode place, string member)
    {
        if (loss.TargetType is ElementType.Int32 && given is SpecialType.System_Single)
        {
            site.Report(CallRules.TargetType, place, member, loss.Kind.ToString(), "class indexes (int)", "floats are",
                "for one-hot rows use [CategoricalCrossentropy]");
            return true;
        }

        if (loss.Kind is LossKind.CategoricalCrossentropy or LossKind.KLDivergence && given is SpecialType.System_Int32)
        {
            site.Report(CallRules.TargetType, place, member, loss.Kind.ToString(), "a probability of each class (float)", "integers are",
                "for class indexes use [SparseCategoricalCrossentropy]");
            return true;
        }

        return false;
    }

    /// <summary>The type of the elements of an array, span or memory.</summary>
    private static SpecialType? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.SpecialType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0].SpecialType,
        _ => null,
    };
}
