using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Generator.Emission;

/// <summary>What the spans of Predict hold, as documentation.</summary>
internal static class ShapeDocs
{
    public static string[] Of(Graph graph) =>
    [
        .. graph.Inputs.Select(i => Parameter(graph.Nodes[i].Name, graph.Nodes[i].Shape, "One sample behind the other")),
        .. graph.Outputs.Select(o => Parameter(o.Name, graph.Nodes[o.Node].Shape, "Room for the results of all samples")),
    ];

    private static string Parameter(string name, Shape shape, string text) =>
        $"/// <param name=\"{ParameterName.Of(name).TrimStart('@')}\">{text}: {shape} = {shape.Count} values each, the last axis fastest.</param>";
}
