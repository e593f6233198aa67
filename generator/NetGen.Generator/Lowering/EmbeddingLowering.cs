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
        var table = context.Parameter(node, "embeddings")!;
        if (table.Parameter.IsSparse && context.IsTraining) context.Program.SparseTables.Add((context.Program.Inputs.FindIndex(i => i.Name == Source(context, node).Name), table));
        context.Add(new LookupOperation(ids, TableSource.Of(table), y, layer.PaddingIndex), node);
        context.Define(node, y);
        if (layer.MaskZero) context.DefineMask(node, MaskingLowering.Mask(context, node, context.Input(node, 0, 1), 0));
    }

    // The input that the tokens come from, around any TimeDistributed.
    private static Node Source(LoweringContext context, Node node)
    {
        do node = context.InputNode(node);
        while (node.Layer is EachStep);
        return node;
    }
}
