using NetGen.Analyzers.Graphs;
using NetGen.Generator.Operations;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Lowering;

/// <summary>The backward pass from given gradients: its seeds, and what it ends in.</summary>
internal static class SeededLowering
{
    /// <summary>Adds it to the program of <paramref name="context"/>, whose forward operations are complete.</summary>
    public static void Lower(LoweringContext context)
    {
        var (graph, program) = (context.Graph, context.Program);
        var seeded = new SeededProgram();
        var inputs = program.Inputs.Where(i => i.Type is ElementType.Float32).Select(i => i.Value);
        var backward = Backward.FromSeeds(program, seeded, inputs.Concat(program.Probes.Select(p => p.Value)));
        foreach (var probe in graph.Probes) AddPoint(probe.Name, probe.Node);
        foreach (var output in graph.Outputs.Where(o => graph.Probes.All(p => p.Name != o.Name))) AddPoint(output.Name, output.Node);
        backward.Run();
        seeded.InputShapes.AddRange(graph.Inputs.Select(i => graph.Nodes[i].Shape));
        seeded.InputGradients.AddRange(backward.GradientsOf(program.Inputs));
        seeded.ProbeGradients.AddRange(program.Probes.Select(p => backward.GradientOf(p.Value)!));
        program.Seeded = seeded;

        void AddPoint(string name, int index)
        {
            var value = context[graph.Nodes[index]];
            var seed = value.Like($"seed_{name}", value.Count, value.Features);
            seeded.Points.Add(new SeededValue(name, graph.Nodes[index].WholeShape, value, seed));
            backward.Accumulate(value, seed);
        }
    }
}
