using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Calls.Checks;

/// <summary>Who trains has a loss. Without one some members do not exist, and the compiler says no more than that; others throw.</summary>
internal static class LossCheck
{
    public static void Run(CallSite site)
    {
        switch (site.Operation)
        {
            case IInvocationOperation { TargetMethod.Name: "CreateTrainingSession", Instance: { } instance } call:
                if (site.Use(instance) is { Network.Graph.HasTraining: false } untrained) Report(site, untrained, "CreateTrainingSession", MemberName(call.Syntax));
                break;
            case IInvocationOperation { TargetMethod.Name: "Backward", Instance: { } instance } call:
                if (site.Use(instance) is { Part: NetworkPart.Training } session) Report(site, session, "Backward", MemberName(call.Syntax));
                break;
            case IObjectCreationOperation { Type.Name: "Trainer" } creation when RuntimeType.Is(creation.Type, "Trainer"):
                var network = creation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value;
                if (site.Use(network) is { } trained) Report(site, trained, "Trainer", network!.Syntax);
                break;
            case { Kind: OperationKind.Invalid, Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }, SemanticModel: { } model }:
                CheckMissing(site, access, model);
                break;
        }
    }

    private static void CheckMissing(CallSite site, MemberAccessExpressionSyntax access, SemanticModel model)
    {
        var name = access.Name.Identifier.ValueText;
        if (name is not ("CreateTraining" or "Step" or "Loss")) return;
        if (site.Use(model.GetTypeInfo(access.Expression, site.CancellationToken).Type) is not { } use) return;
        var isMissing = name == "CreateTraining"
            ? use is { Part: NetworkPart.Network, Network.Graph.HasTraining: false }
            : use.Part is NetworkPart.Training;
        if (isMissing) Report(site, use, name, access.Name);
    }

    private static SyntaxNode MemberName(SyntaxNode call) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call;

    private static void Report(CallSite site, NetworkUse use, string member, SyntaxNode place)
    {
        var graph = use.Network.Graph;
        if (graph.Losses.Count > 0) return;
        var title = member == "Trainer" ? member : use.Member(member);
        site.Report(CallRules.NoLoss, place, title, use.Network.Name, Suggested(graph));
    }

    /// <summary>A loss for what the network ends in.</summary>
    private static LossKind Suggested(Graph graph)
    {
        var output = graph.Nodes[graph.Outputs[0].Node];
        return Losses.FusedActivations.IsFused(output, LossKind.SparseCategoricalCrossentropy) && output.Shape.Last > 1 ? LossKind.SparseCategoricalCrossentropy
            : Losses.FusedActivations.IsFused(output, LossKind.BinaryCrossentropy) ? LossKind.BinaryCrossentropy
            : LossKind.MeanSquaredError;
    }
}
