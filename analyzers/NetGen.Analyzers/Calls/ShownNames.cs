using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Calls;

/// <summary>The names that a member takes.</summary>
/// <param name="Kind">What they name.</param>
/// <param name="Names">All of them.</param>
/// <param name="WhyNot">What another name names, and why it is not one of them; null for a name of nothing.</param>
internal sealed record ShownNames(string Kind, IReadOnlyCollection<string> Names, Func<string, (string What, string Why)?> WhyNot)
{
    /// <summary>The layers that sessions keep for reading: those with a name of their own, and in training those with a probe.</summary>
    public static ShownNames Activations(NetworkUse use)
    {
        var graph = use.Network.Graph;
        var isTraining = use.Part is NetworkPart.Training;
        var remedy = isTraining ? "a Name of its own or a [Probe]" : "a Name of its own";
        return new(
            "layer to read",
            [.. graph.Nodes.Where(n => n.IsNamed).Select(n => n.Name), .. isTraining ? graph.Probes.Select(p => p.Name) : []],
            name => IsLayer(graph, name) ? ("layer", $"is not kept to be read; give it {remedy}") : null);
    }

    /// <summary>The layers with probes.</summary>
    public static ShownNames Probes(KnownNetwork network) => new("probe", ProbesOf(network.Graph), name => WithoutProbe(network, name));

    /// <summary>What a backward pass can start from.</summary>
    public static ShownNames Points(KnownNetwork network) => new(
        "probe or output",
        network.Graph.IsExplained ? [.. ProbesOf(network.Graph), .. network.Graph.Outputs.Select(o => o.Name)] : [],
        name => network.Graph.Outputs.Any(o => o.Name == name)
            ? ("output", $"is nothing to go backwards from without a [Probe] or [Network(InputGradient = true)] on '{network.Name}'")
            : WithoutProbe(network, name));

    public static ShownNames Inputs(KnownNetwork network) => new(
        "input",
        [.. network.Graph.Inputs.Select(i => network.Graph.Nodes[i]).Where(n => n.Type is ElementType.Float32).Select(n => n.Name)],
        name => network.Graph.Inputs.Any(i => network.Graph.Nodes[i].Name == name) ? ("input", "is made of integers, so it has no gradient") : null);

    /// <summary>The parameters, or those that have a gradient.</summary>
    public static ShownNames Parameters(KnownNetwork network, bool trained)
    {
        var all = network.Graph.Nodes.SelectMany(n => n.Parameters).ToList();
        return new(
            "parameter",
            [.. all.Where(p => p.Trainable || !trained).Select(p => p.Name)],
            name => all.Any(p => p.Name == name) ? ("parameter", "is not trained, so it has no gradient") : null);
    }

    private static IReadOnlyCollection<string> ProbesOf(Graph graph) => [.. graph.Probes.Select(p => p.Name)];

    private static (string What, string Why)? WithoutProbe(KnownNetwork network, string name) =>
        IsLayer(network.Graph, name) ? ("layer", $"has no probe; add [Probe(\"{name}\")] to '{network.Name}'") : null;

    private static bool IsLayer(Graph graph, string name) => graph.Nodes.Any(n => n.Name == name);
}
