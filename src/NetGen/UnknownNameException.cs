namespace NetGen;

/// <summary>Nothing has the name asked for.</summary>
public sealed class UnknownNameException : ArgumentException
{
    internal UnknownNameException(string kind, string name, IEnumerable<string> known) : base(Text(kind, name, known)) => Name = name;

    /// <summary>The name asked for.</summary>
    public string Name { get; }

    private static string Text(string kind, string name, IEnumerable<string> known)
    {
        const int Shown = 12;
        var nearest = known.OrderBy(other => Distance(name, other)).ThenBy(other => other, StringComparer.Ordinal).ToArray();
        if (nearest.Length == 0) return $"There is no {kind} '{name}': there are none at all.";
        var list = string.Join(", ", nearest.Take(Shown));
        var rest = nearest.Length > Shown ? $" and {nearest.Length - Shown} more" : "";
        return $"There is no {kind} '{name}'. Nearest first, there are: {list}{rest}.";
    }

    /// <summary>The Levenshtein distance, upper and lower case being equal.</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
