namespace NetGen.Analyzers.Reading;

/// <summary>The names of a network or block.</summary>
/// <param name="given">Names that users give anywhere in it, so that no unnamed layer takes one of them.</param>
internal sealed class NameScope(HashSet<string> given)
{
    private readonly Dictionary<string, (int Step, string Owner)> steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);

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

    /// <summary>What to say of a name that is not there.</summary>
    public string Hint(string name)
    {
        if (given.Contains(name)) return "; it is declared below, and a layer reads only what is above it";
        var nearest = steps.Keys
            .Select(known => (Name: known, Distance: Distance(known, name)))
            .Where(known => known.Distance <= Math.Min(3, (name.Length + 1) / 2))
            .OrderBy(known => known.Distance)
            .ThenBy(known => known.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is null ? "" : $"; did you mean '{nearest.Name}'?";
    }

    /// <summary>The fewest insertions, deletions and replacements of a letter that make one name the other, whatever their case.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
