using NetGen.Analyzers.Graphs;
using NetGen.Generator.Operations;
using NetGen.Generator.Passes;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>Turns a checked graph into the operations of a session.</summary>
internal static class ProgramBuilder
{
    /// <summary>What Predict runs.</summary>
    public static NetworkProgram Inference(Graph graph, ParameterPlan parameters)
    {
        var context = Forward(graph, parameters, isTraining: false);
        DeadCode.Run(context.Program);
        Fusion.Run(context.Program);
        return context.Program;
    }

    /// <summary>What a training step runs.</summary>
    public static NetworkProgram Training(Graph graph, ParameterPlan parameters)
    {
        var context = Forward(graph, parameters, isTraining: true);
        var backward = Backward.Of(context.Program, graph.InputGradient);
        for (var i = 0; i < graph.Losses.Count; i++) LossLowering.Lower(context, backward, graph.Losses[i], i);
        backward.Run();
        DeadCode.Run(context.Program);
        Fusion.Run(context.Program);
        return context.Program;
    }

    private static LoweringContext Forward(Graph graph, ParameterPlan parameters, bool isTraining)
    {
        var context = new LoweringContext(graph, parameters, isTraining);
        foreach (var node in graph.Nodes) LoweringTable.Lower(context, node);
        foreach (var output in graph.Outputs)
        {
            context.Program.Outputs.Add(new NamedValue(output.Name, context[graph.Nodes[output.Node]]));
        }

        foreach (var node in graph.Nodes)
        {
            if (node.IsNamed) context.Program.Activations.Add(new NamedValue(node.Name, context[node]));
        }

        return context;
    }
}
