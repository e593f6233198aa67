using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Rows turned by their position.</summary>
internal static class RotaryEmbeddingLowering
{
    public static void Lower(LoweringContext context, Node node, RotaryEmbedding layer)
    {
        var width = node.Shape.Last;
        var (x, y) = (context.Input(node, 0, width), context.NewOutput(node, width));
        context.Add(new RotationOperation(x, y, heads: 1, width, x.Rows / node.Shape[0], layer, PlaceOf(context, node)), node);
        context.Define(node, y);
    }

    /// <summary>The C# of the place of the step that a session takes; null for whole sequences.</summary>
    public static string? PlaceOf(LoweringContext context, Node node) => context.Streams(node) ? context.LimitedStepNumber() : null;
}
