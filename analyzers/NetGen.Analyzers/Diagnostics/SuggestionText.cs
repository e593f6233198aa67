using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Suggestions in words, for the end of a message: it names the numbers that fixes offer. A rule's message takes them behind its own texts, or not.</summary>
internal static class SuggestionText
{
    private const int Most = 3;

    /// <summary>The best suggestions, as <c>; try heads: 4, 2 or keyDim: 3</c>; empty if there is none to put in a few words.</summary>
    public static string Of(EquatableArray<Suggestion> suggestions)
    {
        var best = suggestions.Where(s => Words(s) is not null).Take(Most).ToList();
        var words = best.Select((s, i) => i > 0 && AreOfOneOption(best[i - 1], s) ? s.Edits[0].Value! : Words(s)!).ToList();
        return words.Count switch
        {
            0 => "",
            1 => $"; try {words[0]}",
            _ => $"; try {string.Join(", ", words.Take(words.Count - 1))} or {words[words.Count - 1]}",
        };
    }

    private static bool AreOfOneOption(Suggestion one, Suggestion other) =>
        one.Edits.Count == 1 && other.Edits.Count == 1 && one.Edits[0] with { Value = null } == other.Edits[0] with { Value = null }
        && other.Edits[0] is { Kind: EditKind.Set };

    private static string? Words(Suggestion suggestion)
    {
        var words = suggestion.Edits.Select(Words).ToList();
        return words.Contains(null) ? null : string.Join(" and ", words);
    }

    private static string? Words(Edit edit) => edit switch
    {
        { Attribute: >= 0 } => null,
        { Kind: EditKind.Set, Item: >= 0 } => $"{edit.Option} {edit.Item + 1}: {edit.Value}",
        { Kind: EditKind.Set } => $"{edit.Option}{(char.IsUpper(edit.Option![0]) ? " =" : ":")} {edit.Value}",
        { Kind: EditKind.Insert } => $"[{edit.Value}] before it",
        { Kind: EditKind.Become } => $"[{edit.Value}]",
        { Kind: EditKind.Rename } => $"'{edit.Value}'",
        _ => null,
    };
}
