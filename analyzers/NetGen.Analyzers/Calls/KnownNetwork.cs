using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Calls;

/// <summary>A sound network as code that uses it sees it: what its generated methods take, and what its names are.</summary>
internal sealed class KnownNetwork(Graph graph, NetworkSignature signature)
{
    private static readonly CallSlot SampleWeights = new("sampleWeights", "sampleWeights", 1, ElementType.Float32, IsOptional: true);

    private readonly Graph? step = StepGraph.Of(graph);

    public Graph Graph => graph;

    public string Name => graph.Class.Name;

    private IEnumerable<CallSlot> Inputs => Slots("input", signature.Inputs, graph.Inputs.Select(i => graph.Nodes[i].Shape));

    private IEnumerable<CallSlot> Outputs => Slots("output", signature.Outputs, graph.Outputs.Select(o => graph.Nodes[o.Node].Shape));

    private IEnumerable<CallSlot> Targets => Slots("target", signature.Targets, graph.Losses.Select(l => l.TargetShape));

    private IEnumerable<CallSlot> StepOutputs => Slots("output", signature.Outputs, step!.Outputs.Select(o => step.Nodes[o.Node].Shape));

    private IEnumerable<CallSlot> StepInputs =>
        Slots("input", signature.Inputs.Where(i => !i.IsLengths), step!.Inputs.Select(i => step.Nodes[i].Shape));

    /// <summary>What a generated method takes, in the order of its parameters; null at those that are no data, empty for a method it does not have.</summary>
    public IReadOnlyList<CallSlot?> SlotsOf(NetworkPart part, string method) => (part, method) switch
    {
        (NetworkPart.Network or NetworkPart.Inference, "Predict") => [.. Inputs, .. Outputs],
        (NetworkPart.Training, "Forward") => [.. Inputs],
        (NetworkPart.Training, "Loss") => [.. Targets, SampleWeights],
        (NetworkPart.Training, "Step") => [.. Inputs, .. Targets, null, SampleWeights],
        (NetworkPart.Streaming, "Step") when step is not null => [.. StepInputs, .. StepOutputs],
        (NetworkPart.Streaming, "Decode") when step is not null => [null, .. StepOutputs],
        _ => [],
    };

    /// <summary>What reading or seeding the layer, output or input of that name takes; null if there is none.</summary>
    public CallSlot? SlotOf(NetworkPart part, string method, string name) => method switch
    {
        "ReadActivation" => Slot("activation", name, NamedNode(part is NetworkPart.Streaming ? step : graph, name) ?? NodeOf(Probe(name)), "destination"),
        "ReadGradient" => Slot("gradient of", name, NodeOf(Probe(name)), "destination"),
        "ReadInputGradient" => Slot("gradient of", name, graph.Nodes.FirstOrDefault(n => n.Name == name && n.Layer is Input), "destination"),
        "BackwardFrom" => Slot("gradient of", name, NodeOf(Probe(name) ?? graph.Outputs.FirstOrDefault(o => o.Name == name)?.Node), "seed"),
        _ => null,
    };

    private int? Probe(string name) => graph.Probes.FirstOrDefault(p => p.Name == name)?.Node;

    private static Node? NamedNode(Graph? graph, string name) => graph?.Nodes.FirstOrDefault(n => n.Name == name && n.IsNamed);

    private Node? NodeOf(int? index) => index is { } i ? graph.Nodes[i] : null;

    private static CallSlot? Slot(string kind, string name, Node? node, string parameter) =>
        node is null ? null : new(parameter, $"{kind} '{name}'", node.Shape.Count, ElementType.Float32);

    private static IEnumerable<CallSlot> Slots(string kind, IEnumerable<SignatureItem> items, IEnumerable<Shape> shapes) =>
        items.Zip(shapes, (item, shape) => new CallSlot(ParameterName.Camel(item.Name), $"{kind} '{item.Name}'", shape.Count, item.Type));
}
