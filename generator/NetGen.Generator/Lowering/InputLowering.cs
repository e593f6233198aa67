using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>A buffer that the session fills, laid out as its readers like.</summary>
internal static class InputLowering
{
    public static void Lower(LoweringContext context, Node node, Input layer)
    {
        // A sequence that comes step by step has no length.
        if (!context.Graph.Inputs.Contains(node.Index)) return;
        var value = context.NewOutput(node);
        context.Define(node, value);
        context.Program.Inputs.Add(new NamedValue(node.Name, value, node.Type, Embedding.VocabularyOf(context.Graph, node.Index), layer.Steps));
        if (layer.IsLengths) context.DefineMask(node, Mask(context, node, layer.Steps, value));
    }

    private static Value Mask(LoweringContext context, Node node, int steps, Value lengths)
    {
        var mask = context.NewValue(node, "mask", steps, 1);
        context.Add(new LengthMaskOperation(lengths, mask), node, "steps before the end");
        return mask;
    }
}
