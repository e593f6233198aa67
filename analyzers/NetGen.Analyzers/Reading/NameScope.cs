namespace NetGen.Analyzers.Reading;

/// <summary>The names of a network or block.</summary>
/// <param name="given">Names that users give anywhere in it, so that no unnamed layer takes one of them.</param>
internal sealed class NameScope(HashSet<string> given)
{
    private readonly Dictionary<string, (int Step, string Owner)> steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);
    private readonly List<string> others = [];

    /// <summary>The next name of an unnamed layer: <c>dense_1</c>, <c>dense_2</c> …</summary>
    public string Next(string kind)
    {
        while (true)
        {
            counters.TryGetValue(kind, out var count);
            counters[kind] = ++count;
            var name = Indexed(kind, count);
            if (!given.Contains(name)) return name;
        }
    }

    public static string Indexed(string name, int index) => $"{name}_{LayerOptions.Text(index)}";

    /// <summary>The name with the first index from 2 that nobody has.</summary>
    public string Free(string name)
    {
        var index = 2;
        while (given.Contains(Indexed(name, index)) || steps.ContainsKey(Indexed(name, index))) index++;
        return Indexed(name, index);
    }

    /// <summary>The step of that name; null if there is none yet.</summary>
    public int? Find(string name) => steps.TryGetValue(name, out var found) ? found.Step : null;

    /// <summary>Gives a name to a step; false if it has an owner, which messages call by that text.</summary>
    public bool TryAdd(string name, int step, string owner, out string existing)
    {
        existing = steps.TryGetValue(name, out var found) ? found.Owner : "";
        if (existing.Length > 0) return false;
        steps[name] = (step, owner);
        return true;
    }

    /// <summary>Whether a name that is not there is given further down.</summary>
    public bool IsBelow(string name) => given.Contains(name);

    /// <summary>The name nearest to one that is not there; null if none is near.</summary>
    public string? Nearest(string name) => IsBelow(name) ? null : NameHint.Nearest(name, steps.Keys.Concat(others));

    /// <summary>Adds a name that stands for no step of its own, for those who look for it.</summary>
    public void AddOther(string name) => others.Add(name);
}
