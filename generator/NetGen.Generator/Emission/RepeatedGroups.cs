using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Emission;

/// <summary>Finds blocks that stand one behind the other and are the same but for their parameters.</summary>
internal sealed class RepeatedGroups(Graph graph)
{
    /// <summary>How many groups from a position on are repetitions of the one there, itself included.</summary>
    public int Count(IReadOnlyList<NodeGroup> groups, int at)
    {
        if (groups[at].IsLayer || EntryOf(groups[at]) is null) return 1;
        var end = at + 1;
        while (end < groups.Count && Follows(groups[end - 1], groups[end], isSecond: end == at + 1)) end++;
        return end - at > 1 && IsReadAtItsEnd(groups[at], groups[end - 1]) ? end - at : 1;
    }

    private bool Follows(NodeGroup group, NodeGroup next, bool isSecond)
    {
        if (next.Count != group.Count || EntryOf(next) is not { } entry || !group.Contains(entry)) return false;
        if (!isSecond && entry - EntryOf(group) != group.Count) return false;
        return Enumerable.Range(0, group.Count).All(i => AreAlike(group, graph.Nodes[group.First + i], next, graph.Nodes[next.First + i]));
    }

    private static bool AreAlike(NodeGroup group, Node node, NodeGroup next, Node other)
    {
        if (node.Layer != other.Layer || node.WholeShape != other.WholeShape || node.Inputs.Count != other.Inputs.Count) return false;
        if (!node.Parameters.Select(p => p.Shape).SequenceEqual(other.Parameters.Select(p => p.Shape))) return false;
        return node.Inputs.Zip(other.Inputs, (a, b) => group.Contains(a) ? b - a == group.Count : !next.Contains(b)).All(same => same);
    }

    /// <summary>The one node outside that it reads; null if there are several, or none.</summary>
    private int? EntryOf(NodeGroup group)
    {
        var entries = Enumerable.Range(group.First, group.Count).SelectMany(n => graph.Nodes[n].Inputs).Where(n => !group.Contains(n)).Distinct().ToList();
        return entries.Count == 1 ? entries[0] : null;
    }

    /// <summary>Whether others read the last of the groups alone.</summary>
    private bool IsReadAtItsEnd(NodeGroup first, NodeGroup last)
    {
        var named = graph.Outputs.Select(o => o.Node).Concat(graph.Losses.Select(l => l.Node)).Concat(graph.Probes.Select(p => p.Node));
        var readOutside = graph.Nodes.Skip(last.End).SelectMany(n => n.Inputs).Concat(named);
        return !readOutside.Any(n => n >= first.First && n < last.First);
    }
}
