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
        RemoveUnread(context.Program, isTraining: false);
        FoldNormalization.Run(context.Program);
        Fusion.Run(context.Program);
        Winograd.Run(context.Program);
        return context.Program;
    }

    /// <summary>What a session that takes one step of a sequence at a time runs.</summary>
    /// <param name="graph">The graph of one step.</param>
    /// <param name="parameters">The network's parameters.</param>
    public static NetworkProgram Streaming(Graph graph, ParameterPlan parameters)
    {
        var program = Forward(graph, parameters, isTraining: false, isStreaming: true).Program;
        RemoveUnread(program, isTraining: false);
        FoldNormalization.Run(program);
        Fusion.Run(program);
        StreamedRecurrence.Run(program);
        StreamedProducts.Run(program);
        return program;
    }

    /// <summary>What a training step runs.</summary>
    public static NetworkProgram Training(Graph graph, ParameterPlan parameters)
    {
        var context = Forward(graph, parameters, isTraining: true);
        var program = context.Program;
        var asked = program.Probes.Concat(graph.InputGradient ? program.Inputs : []);
        var backward = Backward.FromLosses(program, asked.Select(v => v.Value));
        for (var i = 0; i < graph.Losses.Count; i++) LossLowering.Lower(context, backward, graph.Losses[i], i);
        backward.Run();
        program.InputGradients.AddRange(backward.GradientsOf(program.Inputs));
        program.ProbeGradients.AddRange(backward.GradientsOf(program.Probes));
        if (graph.IsExplained) SeededLowering.Lower(context);
        RemoveUnread(program, isTraining: true);
        MaximumGradients.Run(program);
        Fusion.Run(program);
        Winograd.Run(program);
        return program;
    }

    // Who reads what decides what can be folded, and what is folded is read no longer.
    private static void RemoveUnread(NetworkProgram program, bool isTraining)
    {
        DeadCode.Run(program);
        TableFolding.Run(program, isTraining);
        DeadCode.Run(program);
    }

    private static LoweringContext Forward(Graph graph, ParameterPlan parameters, bool isTraining, bool isStreaming = false)
    {
        var context = new LoweringContext(graph, parameters, isTraining, isStreaming);
        EquatableArray<Probe> probes = isTraining ? graph.Probes : [];
        var probed = new HashSet<int>(probes.Select(p => p.Node));
        foreach (var node in graph.Nodes)
        {
            LoweringTable.Lower(context, node);
            if (node.Mask == node.Index && node.Layer.OverMask is MaskForm.Carries) context.DefineMask(node, null);
            if (probed.Contains(node.Index)) context.Separate(node);
        }

        foreach (var output in graph.Outputs)
        {
            context.Program.Outputs.Add(new NamedValue(output.Name, context[graph.Nodes[output.Node]]));
        }

        foreach (var node in graph.Nodes)
        {
            if (node.IsNamed) context.Program.Activations.Add(new NamedValue(node.Name, context[node]));
        }

        foreach (var probe in probes)
        {
            var value = new NamedValue(probe.Name, context[graph.Nodes[probe.Node]]);
            context.Program.Probes.Add(value);
            if (context.Program.Activations.All(a => a.Name != probe.Name)) context.Program.Activations.Add(value);
        }

        return context;
    }
}
