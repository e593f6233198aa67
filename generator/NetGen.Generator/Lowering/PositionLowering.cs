using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>y[t] = x[t] + P[t]; a session that takes one step at a time adds the row of the step's place.</summary>
internal static class PositionLowering
{
    public static void Lower(LoweringContext context, Node node, PositionEmbedding layer) =>
        Add(context, node, TableSource.Of(context.Parameter(node, "embeddings")!));

    public static void Lower(LoweringContext context, Node node, SinusoidalPositionEncoding layer)
    {
        var features = node.Shape.Last;
        var waves = TableSource.New($"{node.Name}_waves", layer.Steps, features);
        context.Prepare(new PositionTableOperation(waves, features, layer.MaxWavelength), node, "sines and cosines of each place");
        Add(context, node, waves);
    }

    private static void Add(LoweringContext context, Node node, TableSource table)
    {
        var x = context.Input(node, 0, node.Shape.Last);
        var y = context.NewOutput(node, x.Features);
        context.Add(new PositionOperation(x, table, y, context.Streams(node) ? context.LimitedStepNumber() : null), node);
        context.Define(node, y);
    }
}
