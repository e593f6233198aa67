using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Information;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Losses;
using NetGen.Analyzers.Suspicions;

namespace NetGen.Analyzers.Reading;

/// <summary>Checks declarations: from a declaration to a graph, or to the findings that say why there is none.</summary>
public static class GraphBuilder
{
    /// <summary>Checks a network.</summary>
    public static CheckedNetwork Build(NetworkDeclaration declaration) => Build(declaration, SequenceReader.ReadNetwork(declaration)).Network;

    /// <summary>All that is to be said of a network: its mistakes or, if it has none, what is suspicious; and what its layers do.</summary>
    internal static IReadOnlyList<Finding> Review(NetworkDeclaration declaration)
    {
        var sequence = SequenceReader.ReadNetwork(declaration);
        var (network, placed, nodes) = Build(declaration, sequence);
        var problems = network.Graph is { } graph ? SuspicionTable.Of(Flow.Of(declaration, sequence, graph, placed)) : network.Findings;
        return [.. problems, .. Reportable(declaration, LayerInformation.Of(sequence, placed, nodes))];
    }

    /// <summary>The same of the first of the blocks, whatever its input, given all that it uses.</summary>
    internal static IReadOnlyList<Finding> Review(EquatableArray<BlockDeclaration> blocks)
    {
        var (set, name) = (new BlockSet(blocks), blocks[0].FullName);
        return set.IsUsable(name) ? SuspicionTable.Of(Flow.Of(blocks[0], set[name])) : set.FindingsOf(name);
    }

    /// <summary>Checks a network; also gives the node of each step, and all nodes.</summary>
    private static (CheckedNetwork Network, int[] Placed, IReadOnlyList<Node> Nodes) Build(NetworkDeclaration declaration, Sequence sequence)
    {
        var blocks = new BlockSet(declaration.Blocks);
        var expansion = new Expansion(blocks);
        var placed = expansion.Run(sequence);
        List<Finding> findings =
        [
            .. declaration.Findings,
            .. sequence.Findings,
            .. blocks.UseFindings(sequence),
            .. expansion.Findings,
            .. blocks.Findings,
        ];
        if (GradientFinding(declaration, sequence) is { } useless) findings.Add(useless);
        var losses = Losses(sequence, placed, expansion.Nodes, findings);
        var probes = new ProbeResolver(sequence, placed, expansion.Nodes, losses, findings).Run();
        var outputs = sequence.Outputs.Select(o => new Output(o.Name, NodeOf(o.Step, placed))).ToEquatableArray();
        var isWhole = findings.Count == 0 && declaration.CanComplete && declaration.Attributes.All(a => a.IsReadable)
            && placed.All(n => n >= 0) && outputs.All(o => o.Node >= 0);
        var graph = isWhole
            ? new Graph(
                declaration.Class,
                expansion.Nodes.ToEquatableArray(),
                expansion.Nodes.Where(n => n.Layer is Input).Select(n => n.Index).ToEquatableArray(),
                outputs,
                losses,
                declaration.InputGradient,
                probes)
            : null;
        return (new(graph, Reportable(declaration, findings), Signature(declaration, sequence)), placed, expansion.Nodes);
    }

    private static EquatableArray<Loss> Losses(Sequence sequence, int[] placed, IReadOnlyList<Node> nodes, List<Finding> findings)
    {
        var losses = new List<Loss>();
        foreach (var draft in sequence.Losses)
        {
            if (NodeOf(draft.Step, placed) is not (>= 0 and var node)) continue;
            var shape = nodes[node].Shape;
            if (draft.Entry.NeedsClasses && shape.Last == 1)
            {
                findings.Add(new(LossRules.TooFewClasses.Id, draft.Attribute, null, [draft.Title, draft.Judged, shape.ToString()], Suggestions: [Suggestion.Become("BinaryCrossentropy")]));
            }

            if (draft.OfProbabilities && FusedActivations.NegativeSource(nodes, node) is { } source)
            {
                findings.Add(new(LossRules.NoProbabilities.Id, draft.Attribute, "fromLogits", [draft.Title, draft.Judged, source]));
            }

            var type = SignatureNames.TargetType(draft);
            var target = type == ElementType.Int32 ? new Shape(shape.Axes.Take(shape.Rank - 1).ToEquatableArray()) : shape;
            losses.Add(new(
                draft.Entry.Kind,
                node,
                draft.Target,
                draft.Weight,
                target,
                type,
                draft.LabelSmoothing,
                draft.IgnoreLabel,
                draft.Delta,
                draft.OfProbabilities));
        }

        return losses.ToEquatableArray();
    }

    private static int NodeOf(int step, int[] placed) => step >= 0 ? placed[step] : -1;

    /// <summary>An input gradient of integers alone is none.</summary>
    private static Finding? GradientFinding(NetworkDeclaration declaration, Sequence sequence)
    {
        var inputs = sequence.Steps.Where(s => s.InputShape is not null).ToList();
        if (!declaration.InputGradient || inputs.Count == 0 || inputs.Any(i => i.InputType == ElementType.Float32)) return null;
        return new(
            OptionRules.NoEffect.Id,
            -1,
            ClassPart.InputGradient,
            [$"Network '{declaration.Class.Name}'", "InputGradient", "every input is Int32"],
            Suggestions: [Suggestion.Reset(ClassPart.InputGradient)]);
    }

    /// <summary>Behind an attribute that the compiler does not know nothing is certain, and the compiler reports that attribute.</summary>
    private static EquatableArray<Finding> Reportable(NetworkDeclaration declaration, IEnumerable<Finding> findings) => declaration.Unresolved < 0
        ? findings.ToEquatableArray()
        : findings.Where(f => f.Attribute < declaration.Unresolved || f.Attribute >= declaration.Attributes.Count).ToEquatableArray();

    private static NetworkSignature Signature(NetworkDeclaration declaration, Sequence sequence)
    {
        var names = new SignatureNames(sequence.Steps, sequence.Outputs, sequence.Losses);
        return new(declaration.Class, declaration.CanComplete, names.Inputs, names.Outputs, names.Targets, declaration.InputGradient || sequence.Probes.Count > 0);
    }
}
