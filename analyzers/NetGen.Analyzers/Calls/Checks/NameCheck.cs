using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Analyzers.Calls.Values;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Calls.Checks;

/// <summary>Constant names are those of something that the network has, and that the member shows.</summary>
internal static class NameCheck
{
    public static void Run(CallSite site)
    {
        switch (site.Operation)
        {
            case IInvocationOperation call:
                CheckCall(site, call);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: IPropertyReferenceOperation list } index:
                CheckParameter(site, list, index);
                break;
            case IObjectCreationOperation { Type.Name: "GradCam" } creation when RuntimeType.Is(creation.Type, "GradCam"):
                CheckGradCam(site, creation);
                break;
        }
    }

    private static void CheckCall(CallSite site, IInvocationOperation call)
    {
        var method = call.TargetMethod.Name;
        if (method is "ReadActivation" or "ReadGradient" or "ReadInputGradient" or "BackwardFrom")
        {
            if (Name(call.Arguments, 0) is not { } name || call.Instance is null || site.Use(call.Instance) is not { } use) return;
            var shown = method switch
            {
                "ReadActivation" => ShownNames.Activations(use),
                "ReadGradient" => ShownNames.Probes(use.Network),
                "BackwardFrom" => ShownNames.Points(use.Network),
                _ => ShownNames.Inputs(use.Network),
            };
            Check(site, shown, name, use, use.Member(method));
        }
        else if (method is "OfClass" or "OfUnit" or "OfChannel" && RuntimeType.Is(call.TargetMethod.ContainingType, "ActivationMaximization"))
        {
            if (Name(call.Arguments, method == "OfClass" ? 1 : 0) is not { } name || NetworkOf(site, call.Instance!) is not { } use) return;
            Check(site, ShownNames.Points(use.Network), name, use, $"ActivationMaximization.{method}");
        }
    }

    private static void CheckParameter(CallSite site, IPropertyReferenceOperation list, IPropertyReferenceOperation index)
    {
        if (!RuntimeType.Is(index.Property.ContainingType, "ParameterCollection") || list.Instance is null) return;
        var isGradient = list.Property.Name == "Gradients";
        if (!isGradient && list.Property.Name != "Parameters") return;
        if (Name(index.Arguments, 0) is { } name && site.Use(list.Instance) is { } use)
            Check(site, ShownNames.Parameters(use.Network, isGradient), name, use, use.Member(list.Property.Name));
    }

    private static void CheckGradCam(CallSite site, IObjectCreationOperation creation)
    {
        if (site.Use(creation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value) is not { } use) return;
        if (Name(creation.Arguments, 1) is { } layer) Check(site, ShownNames.Probes(use.Network), layer, use, "GradCam");
        if (Name(creation.Arguments, 2) is { } output) Check(site, ShownNames.Points(use.Network), output, use, "GradCam");
    }

    private static NetworkUse? NetworkOf(CallSite site, IOperation maximization) =>
        Origin.Of(maximization, site.CancellationToken) is IObjectCreationOperation { Arguments: { Length: 1 } arguments } ? site.Use(arguments[0].Value) : null;

    private static void Check(CallSite site, ShownNames shown, IOperation place, NetworkUse use, string member)
    {
        var name = (string)place.ConstantValue.Value!;
        if (shown.Names.Contains(name)) return;
        if (shown.WhyNot(name) is { } hidden) site.Report(CallRules.Hidden, place.Syntax, member, hidden.What, name, hidden.Why);
        else site.Report(CallRules.Name, place.Syntax, member, use.Network.Name, shown.Kind, name, NameHint.Question(NameHint.Nearest(name, shown.Names)));
    }

    private static IOperation? Name(IEnumerable<IArgumentOperation> arguments, int ordinal) =>
        arguments.FirstOrDefault(a => a.Parameter?.Ordinal == ordinal && a.ArgumentKind is ArgumentKind.Explicit)?.Value
            is { ConstantValue: { HasValue: true, Value: string } } name ? name : null;
}
