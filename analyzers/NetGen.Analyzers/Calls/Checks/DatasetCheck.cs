using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Analyzers.Calls.Values;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Calls.Checks;

/// <summary>A data set made of two arrays has what the trainer's network takes: the inputs of a sample, and targets of the loss's form.</summary>
internal static class DatasetCheck
{
    public static void Run(CallSite site)
    {
        var call = (IInvocationOperation)site.Operation;
        if (call.TargetMethod.Name is not ("Fit" or "Evaluate") || !RuntimeType.Is(call.TargetMethod.ContainingType, "Trainer")) return;
        if (Origin.Of(call.Instance!, site.CancellationToken) is not IObjectCreationOperation trainer) return;
        if (site.Use(trainer.Arguments.FirstOrDefault(a => a.Parameter?.Name == "network")?.Value) is not { Network: var network }) return;
        if (network.Graph is not { Inputs.Count: 1, Losses.Count: 1 }) return;
        foreach (var argument in call.Arguments)
        {
            if (!RuntimeType.Is(argument.Parameter?.Type, "Dataset") || argument.ArgumentKind is not ArgumentKind.Explicit) continue;
            var made = Origin.Of(argument.Value, site.CancellationToken) as IObjectCreationOperation;
            if (made?.Constructor is { Parameters: { Length: > 1 } parameters } && parameters[0].Type is IArrayTypeSymbol)
                Check(site, network, made, argument.Value.Syntax, $"Trainer.{call.TargetMethod.Name}");
        }
    }

    private static void Check(CallSite site, KnownNetwork network, IObjectCreationOperation data, SyntaxNode place, string member)
    {
        var (inputs, targets) = (Argument(data, 0)!, Argument(data, 1)!);
        var labels = data.Constructor!.Parameters[1].Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Int32 };
        if (TargetTypeCheck.Report(site, network.Graph.Losses[0], labels ? SpecialType.System_Int32 : SpecialType.System_Single, place, member)) return;
        var count = Argument(data, 2) is { } given ? site.Number(given) : site.Length(targets);
        if (count is not > 0) return;
        Check(network.SlotsOf(NetworkPart.Training, "Forward")[0]!, inputs);
        Check(network.SlotsOf(NetworkPart.Training, "Loss")[0]!, targets);

        void Check(CallSlot slot, IOperation values)
        {
            if (site.Length(values) is not { } length || length == count * slot.Elements) return;
            var (samples, are) = (count == 1 ? "1 sample" : $"{count} samples", length == 1 ? "1 is" : $"{length} are");
            site.Report(CallRules.Samples, place, member, slot.Title, slot.Count(count.Value * slot.Elements), samples, are);
        }
    }

    private static IOperation? Argument(IObjectCreationOperation creation, int ordinal) =>
        creation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == ordinal)?.Value;
}
