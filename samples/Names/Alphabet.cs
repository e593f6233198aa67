namespace Names;

/// <summary>The letters of a list of names, the most frequent ones, and the mark that stands before and behind a name.</summary>
internal sealed class Alphabet
{
    /// <summary>The letters that there can be, with the mark.</summary>
    public const int Size = 64;

    /// <summary>The mark's token.</summary>
    public const int Border = 0;

    private readonly char[] letters;
    private readonly Dictionary<char, int> tokens;

    public Alphabet(IEnumerable<string> names)
    {
        var frequent = names.SelectMany(n => n).CountBy(c => c).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Size - 1);
        letters = ['\n', .. frequent.Select(c => c.Key).Order()];
        tokens = letters.Index().ToDictionary(c => c.Item, c => c.Index);
    }

    /// <summary>The letters of the list, with the mark.</summary>
    public int Count => letters.Length;

    /// <summary>A letter's token.</summary>
    public int this[char letter] => tokens[letter];

    /// <summary>A token's letter.</summary>
    public char this[int token] => letters[token];

    /// <summary>Whether all letters of a name are in it.</summary>
    public bool Spells(string name) => name.All(tokens.ContainsKey);
}
