using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Flatten, Reshape, Identity: the same elements in the same order, so the same buffer.</summary>
internal static class ViewLowering
{
    public static void Lower(LoweringContext context, Node node, Layer layer) => context.Define(node, context.Input(node));
}
