using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Suspicions;

/// <summary>The layers of a network or block without mistakes, and who reads whom: what suspicions look at.</summary>
internal sealed class Flow
{
    private readonly int[] readers;

    private Flow(EquatableArray<AttributeDeclaration> attributes, Sequence sequence, Graph? graph, int[] placed)
    {
        Attributes = attributes;
        Graph = graph;
        Layers = [.. sequence.Steps.Select((step, i) => new FlowLayer(i, step, attributes[step.Attribute], graph?.Nodes[placed[i]]))];
        Losses = [.. sequence.Losses.Select(loss => (loss, Layers[loss.Step]))];
        readers = new int[Layers.Count];
        var named = sequence.Outputs.Select(o => o.Step)
            .Concat(sequence.Losses.Select(l => l.Step))
            .Concat(sequence.Probes.Select(p => p.Step ?? -1))
            .Append(graph is null ? sequence.Last : -1);
        foreach (var read in sequence.Steps.SelectMany(s => s.Inputs).Select(i => i.Step).Concat(named))
        {
            if (read >= 0) readers[read]++;
        }
    }

    /// <summary>The attributes of the class.</summary>
    public EquatableArray<AttributeDeclaration> Attributes { get; }

    /// <summary>Inputs, layers and uses of blocks, in order.</summary>
    public IReadOnlyList<FlowLayer> Layers { get; }

    /// <summary>The losses and the layers that they judge.</summary>
    public IReadOnlyList<(LossDraft Loss, FlowLayer Judged)> Losses { get; }

    /// <summary>The network's graph; null for a block.</summary>
    public Graph? Graph { get; }

    /// <summary>Whether it is trained, as far as it says so itself.</summary>
    public bool IsTrained => Graph is null || Losses.Count > 0;

    /// <summary>The flow of a network.</summary>
    /// <param name="declaration">The network.</param>
    /// <param name="sequence">Its layers.</param>
    /// <param name="graph">Its graph.</param>
    /// <param name="placed">The node of each step.</param>
    public static Flow Of(NetworkDeclaration declaration, Sequence sequence, Graph graph, int[] placed) =>
        new(declaration.Attributes, sequence, graph, placed);

    /// <summary>The flow of a block.</summary>
    public static Flow Of(BlockDeclaration block, Sequence sequence) => new(block.Attributes, sequence, null, []);

    /// <summary>The layer that is all that a layer reads; null if it reads several, or the block's input.</summary>
    public FlowLayer? Source(FlowLayer layer) =>
        layer.Step.Inputs.Count == 1 && layer.Step.Inputs[0].Step is >= 0 and var step ? Layers[step] : null;

    /// <summary>The layer whose values a layer reads, in whatever shape it reads them.</summary>
    public FlowLayer? ValuesOf(FlowLayer layer) => Source(layer) is { } source ? Shown(source) : null;

    /// <summary>The layer whose values a layer gives on: the one behind views, or itself.</summary>
    public FlowLayer Shown(FlowLayer layer)
    {
        while (layer.IsView && Source(layer) is { } source) layer = source;
        return layer;
    }

    /// <summary>The network without the last activation of a layer; none where the activation is a layer that others name or that starts a branch.</summary>
    public EquatableArray<Suggestion> WithoutActivation(FlowLayer layer)
    {
        if (layer.ActivationArgument is { } option) return [Suggestion.Reset(option).On(layer.Step.Attribute)];
        return Without(layer);
    }

    /// <summary>The network without a layer; none where others name it or it starts a branch.</summary>
    public EquatableArray<Suggestion> Without(FlowLayer layer)
    {
        var isNamed = layer.Step.IsNamed || Attributes.Any(a => a.Arguments.Any(argument => argument.Names(layer.Step.Name)));
        return isNamed || layer.Attribute.Find("From") is not null ? [] : [Suggestion.Remove().On(layer.Step.Attribute)];
    }

    /// <summary>Whether one layer reads it and nobody else.</summary>
    public bool HasOneReader(FlowLayer layer) => readers[layer.Index] == 1;
}
