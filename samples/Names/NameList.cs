using NetGen;

namespace Names;

/// <summary>The names to learn from, in small letters, each once.</summary>
internal sealed class NameList
{
    private readonly string[] names;
    private readonly HashSet<string> known;

    private NameList(IEnumerable<string> lines)
    {
        known = [.. lines.Select(l => l.Trim().ToLowerInvariant()).Where(l => l.Length > 0)];
        Alphabet = new(known);
        names = [.. known.Where(n => n.Length <= NameNet.MaxLetters && Alphabet.Spells(n))];
    }

    /// <summary>The letters that the names are written in.</summary>
    public Alphabet Alphabet { get; }

    /// <summary>The names that can be learnt.</summary>
    public int Count => names.Length;

    /// <summary>Those that cannot, because they are too long or have a rare letter.</summary>
    public int LeftOut => known.Count - Count;

    /// <summary>Whether a name is on the list.</summary>
    public bool Contains(string name) => known.Contains(name);

    /// <summary>Reads a file of one name a line; without a file the sample's own list.</summary>
    public static NameList Read(string? file)
    {
        if (file is not null) return new(File.ReadLines(file));
        using var reader = new StreamReader(typeof(NameList).Assembly.GetManifestResourceStream("names.txt")!);
        return new(reader.ReadToEnd().Split('\n'));
    }

    /// <summary>The names in any order: in come the mark and the letters, out the letters and the mark. What is behind a name is masked by its length.</summary>
    public Dataset ToDataset(int seed)
    {
        const int steps = NameNet.MaxLetters + 1;
        var shuffled = names.ToArray();
        new Random(seed).Shuffle(shuffled);
        var (letters, next, lengths) = (new int[Count * steps], new int[Count * steps], new int[Count]);
        for (var i = 0; i < Count; i++)
        {
            lengths[i] = shuffled[i].Length + 1;
            for (var step = 0; step < shuffled[i].Length; step++)
                next[i * steps + step] = letters[i * steps + step + 1] = Alphabet[shuffled[i][step]];
        }

        return new([SampleArray.Integers(letters, steps), SampleArray.Integers(lengths)], [SampleArray.Integers(next, steps)]);
    }
}
