namespace TinyGpt;

/// <summary>The characters that the network knows: the most frequent ones of a text. All others are one.</summary>
internal sealed class Vocabulary
{
    /// <summary>The characters, with the one that stands for all others.</summary>
    public const int Size = 96;

    private const char Other = '\uFFFD';

    private readonly char[] characters;
    private readonly Dictionary<char, int> tokens;

    public Vocabulary(string text)
    {
        var frequent = text.Where(c => c != Other).CountBy(c => c).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Size - 1).Select(c => c.Key).Order();
        characters = [.. frequent, Other];
        tokens = characters.Index().ToDictionary(c => c.Item, c => c.Index);
    }

    /// <summary>The characters that the text has.</summary>
    public int Count => characters.Length;

    /// <summary>A character's token.</summary>
    public int this[char character] => tokens.GetValueOrDefault(character, Count - 1);

    /// <summary>A token's character; '\uFFFD' for one that the text does not have.</summary>
    public char this[int token] => token < Count ? characters[token] : Other;

    public int[] Encode(string text) => [.. text.Select(c => this[c])];
}
