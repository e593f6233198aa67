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
        var value = context.NewOutput(node);
        context.Define(node, value);
        context.Program.Inputs.Add(new NamedValue(node.Name, value, node.Type, Embedding.VocabularyOf(context.Graph, node.Index)));
    }
}
