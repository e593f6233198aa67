using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>y = E[id].</summary>
internal static class EmbeddingLowering
{
    public static void Lower(LoweringContext context, Node node, Embedding layer)
    {
        var ids = context.Input(node, 0, context.InputNode(node).Shape.Count);
        var y = context.NewOutput(node, layer.OutputDim);
        context.Add(new LookupOperation(ids, TableSource.Of(context.Parameter(node, "embeddings")!), y, layer.PaddingIndex), node);
        context.Define(node, y);
        if (layer.MaskZero) context.DefineMask(node, MaskingLowering.Mask(context, node, context.Input(node, 0, 1), 0));
    }
}
