namespace NetGen.Analyzers.Reading.Equations;

/// <summary>The letters of one tensor in an equation; <see cref="Ellipsis"/> stands for any number of axes.</summary>
/// <param name="Letters">Its letters.</param>
/// <param name="Offsets">Where each of them stands in the equation.</param>
/// <param name="Start">Where the term begins.</param>
/// <param name="End">Where the term ends.</param>
internal sealed record Term(string Letters, IReadOnlyList<int> Offsets, int Start, int End)
{
    /// <summary>What <c>...</c> becomes.</summary>
    public const char Ellipsis = '.';

    /// <summary>Whether there is a <c>...</c>.</summary>
    public bool HasEllipsis => Letters.Contains(Ellipsis);

    /// <summary>Its letters without the batch, which is the first letter or the first axis of a leading <c>...</c>.</summary>
    public string OfSample => Letters[0] == Ellipsis ? Letters : Letters.Substring(1);

    /// <summary>The term as it is written.</summary>
    public string Text => Letters.Replace(".", "...");

    /// <summary>The axes of a sample, those of <c>...</c> numbered from 0.</summary>
    /// <param name="count">How many axes <c>...</c> stands for.</param>
    public string Expand(int count) => OfSample.Replace(".", string.Concat(Enumerable.Range(0, count).Select(NameOf)));

    /// <summary>A letter as messages call it.</summary>
    public static string Display(char letter) => letter is Ellipsis or < 'A' ? "..." : letter.ToString();

    // Characters that are no letters; a shape has few axes.
    private static string NameOf(int axis) => ((char)('0' + axis)).ToString();
}
