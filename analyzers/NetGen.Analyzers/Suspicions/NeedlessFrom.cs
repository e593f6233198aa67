using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Suspicions;

/// <summary>A From that names the layer right above, whose name nothing else uses: no branch starts there.</summary>
internal static class NeedlessFrom
{
    private const string From = "From";

    public static IEnumerable<Finding> Find(Flow flow)
    {
        foreach (var layer in flow.Layers)
        {
            if (layer.Step.Inputs.FirstOrDefault() is not { Argument: From, Name: var name, Step: >= 0 and var step }) continue;
            var source = flow.Layers[step];
            if (source.Step is { Inputs.Count: 0 } or { IsState: true } || !IsRightAbove(flow, source, layer)) continue;
            if (flow.Attributes.Sum(a => a.Arguments.Count(argument => Names(argument, name))) > 1) continue;
            yield return SuspicionTable.On(SuspicionRules.NeedlessFrom, layer, From, [Suggestion.Reset(From)], name);
        }
    }

    private static bool IsRightAbove(Flow flow, FlowLayer source, FlowLayer layer)
    {
        var between = flow.Layers.Skip(source.Index + 1).Take(layer.Index - source.Index - 1);
        return between.All(other => other.Step.Attribute == layer.Step.Attribute || other.Step is { IsState: true });
    }

    private static bool Names(Argument argument, string name) => argument.Name != "Name" && argument.Names(name);
}
