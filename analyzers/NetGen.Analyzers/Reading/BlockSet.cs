using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>The blocks that a network uses, read, and their own mistakes.</summary>
internal sealed class BlockSet
{
    private readonly Dictionary<string, BlockDeclaration> declarations;
    private readonly Dictionary<string, Sequence> sequences;
    private readonly Dictionary<string, List<Finding>> findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> usable = new(StringComparer.Ordinal);

    public BlockSet(EquatableArray<BlockDeclaration> blocks)
    {
        declarations = blocks.ToDictionary(b => b.FullName, StringComparer.Ordinal);
        sequences = blocks.Where(b => b.IsBlock).ToDictionary(b => b.FullName, SequenceReader.ReadBlock, StringComparer.Ordinal);
        foreach (var (name, sequence) in sequences.Select(s => (s.Key, s.Value)))
        {
            findings[name] = [.. declarations[name].Findings, .. sequence.Findings, .. UseFindings(sequence)];
        }

        foreach (var name in sequences.Keys) CheckCycle(name);
    }

    /// <summary>The mistakes of all blocks, each with its block.</summary>
    public IEnumerable<Finding> Findings => findings.SelectMany(f => f.Value.Select(finding => finding with { Block = f.Key }));

    public Sequence this[string block] => sequences[block];

    /// <summary>The mistakes of one block.</summary>
    public IReadOnlyList<Finding> FindingsOf(string block) => findings.TryGetValue(block, out var found) ? found : [];

    /// <summary>Whether an attribute of the block is unknown to the compiler, so that shapes in it mean nothing.</summary>
    public bool IsUnresolved(string block) => declarations[block].IsUnresolved;

    /// <summary>Whether a block can be expanded.</summary>
    public bool IsUsable(string block)
    {
        if (usable.TryGetValue(block, out var known)) return known;
        usable[block] = false; // Until proven: a cycle that comes back here is not usable.
        return usable[block] = sequences.TryGetValue(block, out var sequence) && sequence.IsSound && findings[block].Count == 0
            && Uses(sequence).All(u => IsUsable(u.Use!.FullName));
    }

    /// <summary>The uses of classes that are not blocks.</summary>
    public IEnumerable<Finding> UseFindings(Sequence sequence) => Uses(sequence)
        .Where(s => declarations.TryGetValue(s.Use!.FullName, out var block) && block is { IsBlock: false, LacksMarker: false })
        .GroupBy(s => s.Attribute)
        .Select(g => new Finding(BlockRules.NotABlock.Id, g.Key, null, [g.First().Title, g.First().Use!.Name]));

    private static IEnumerable<Step> Uses(Sequence sequence) => sequence.Steps.Where(s => s.Use is not null);

    /// <summary>Reports a cycle once, on the block of it whose name comes first.</summary>
    private void CheckCycle(string start)
    {
        var comesFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<string>([start]);
        while (open.Count > 0)
        {
            var current = open.Dequeue();
            if (!sequences.TryGetValue(current, out var sequence)) continue;
            foreach (var used in Uses(sequence).Select(s => s.Use!.FullName))
            {
                if (comesFrom.ContainsKey(used)) continue;
                comesFrom[used] = current;
                open.Enqueue(used);
            }
        }

        if (!comesFrom.ContainsKey(start)) return;
        var path = new List<string> { start };
        do path.Insert(0, comesFrom[path[0]]);
        while (path[0] != start);
        if (path.Any(p => string.CompareOrdinal(p, start) < 0)) return;
        var step = Uses(sequences[start]).First(s => s.Use!.FullName == path[1]);
        var names = string.Join(" → ", path.Select(p => declarations[p].Name));
        findings[start].Add(new(BlockRules.Cycle.Id, step.Attribute, null, [step.Title, declarations[start].Name, names]));
    }
}
