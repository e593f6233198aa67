using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Losses;

namespace NetGen.Analyzers.Reading;

/// <summary>Finds the nodes of probes: of any layer by its name, and of those inside blocks by their dotted paths.</summary>
/// <param name="sequence">The network's layers.</param>
/// <param name="placed">The node of each step; −1 where a mistake keeps it from having one.</param>
/// <param name="nodes">All nodes.</param>
/// <param name="losses">The losses.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class ProbeResolver(
    Sequence sequence,
    int[] placed,
    IReadOnlyList<Node> nodes,
    EquatableArray<Loss> losses,
    List<Finding> findings)
{
    private const string Layer = "layer";

    public EquatableArray<Probe> Run()
    {
        var probes = new List<Probe>();
        foreach (var draft in sequence.Probes)
        {
            if (NodeOf(draft) is not { } node) continue;
            Check(draft, node);
            probes.Add(new(draft.Name, node.Index));
        }

        return probes.ToEquatableArray();
    }

    private Node? NodeOf(ProbeDraft draft)
    {
        if (draft.Step is { } step) return placed[step] < 0 ? null : nodes[placed[step]];
        var found = nodes.FirstOrDefault(n => n.Name == draft.Name);

        // What could not be placed may be what it means.
        if (found is null && sequence.IsSound && placed.All(n => n >= 0))
        {
            var known = sequence.Steps.Select(s => s.Name).Concat(nodes.Select(n => n.Name)).Distinct();
            var nearest = NameHint.Nearest(draft.Name, known);
            Report(draft, ProbeRules.Unknown, Suggestion.Nearest(Layer, nearest), NameHint.Question(nearest));
        }

        return found;
    }

    private void Check(ProbeDraft draft, Node node)
    {
        if (node.Type is ElementType.Int32) Report(draft, ProbeRules.Integers, [Suggestion.Remove()]);
        foreach (var loss in losses)
        {
            if (LogitsBehind(node, loss) is not { } judged) continue;

            // Logits have a name of their own where the activation is a layer of its own.
            EquatableArray<Suggestion> suggestions = judged.Layer is Activate or Softmax ? [Suggestion.Name(Layer, nodes[judged.Inputs[0]].Name)] : [];
            findings.Add(new(ProbeRules.Fused.Id, draft.Attribute, Layer, [draft.Title, loss.Kind.ToString(), draft.Name], Suggestions: suggestions));
            return;
        }
    }

    /// <summary>The activation that a loss leaves out, if the node is what the loss judges, or a view of it; null if it leaves none out there.</summary>
    private Node? LogitsBehind(Node node, Loss loss)
    {
        var judged = nodes[loss.Node];
        var isBetween = judged == node;
        while (judged.Layer is Flatten or Reshape or Identity or Dropout { Rate: 0 } or TimeDistributed)
        {
            judged = nodes[judged.Inputs[judged.Layer is TimeDistributed ? TimeDistributed.Output : 0]];
            isBetween |= judged == node;
        }

        return isBetween && FusedActivations.IsFused(judged, loss.Kind) ? judged : null;
    }

    private void Report(ProbeDraft draft, DiagnosticDescriptor rule, EquatableArray<Suggestion> suggestions, params string[] more) =>
        findings.Add(new(rule.Id, draft.Attribute, Layer, [draft.Title, draft.Name, .. more], Suggestions: suggestions));
}
