using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Steps as samples for the layers of a TimeDistributed, and behind them a sequence again.</summary>
internal static class TimeDistributedLowering
{
    public static void Lower(LoweringContext context, Node node, EachStep layer)
    {
        var x = context.Input(node);
        if (node.Shape.Count % x.Features != 0) x = context.Input(node, 0, node.Shape.Last);
        Show(context, node, x);
    }

    public static void Lower(LoweringContext context, Node node, TimeDistributed layer) => Show(context, node, context.Input(node, TimeDistributed.Output));

    private static void Show(LoweringContext context, Node node, Value source)
    {
        var steps = StepsOperation.Of(source, node.Name, node.Samples);
        context.Add(steps, node);
        context.Define(node, steps.Target);
    }
}
