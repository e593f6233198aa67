namespace NetGen.Analyzers.Reading;

/// <summary>Guesses what a misspelt name was meant to be.</summary>
internal static class NameHint
{
    /// <summary>A question with the nearest name, to put behind a message; empty if none is near.</summary>
    public static string Question(string? nearest) => nearest is null ? "" : $"; did you mean '{nearest}'?";

    /// <summary>The nearest of the known names; null if none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> known) => known
        .Select(other => (Name: other, Distance: Distance(other, name)))
        .Where(other => other.Distance <= Math.Min(3, (name.Length + 1) / 2))
        .OrderBy(other => other.Distance)
        .ThenBy(other => other.Name, StringComparer.Ordinal)
        .FirstOrDefault()
        .Name;

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
