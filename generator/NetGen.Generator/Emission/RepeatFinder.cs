namespace NetGen.Generator.Emission;

/// <summary>A run of items that stands some times in a row.</summary>
/// <param name="Start">The index of its first item.</param>
/// <param name="Length">The items of one round.</param>
/// <param name="Rounds">How often they stand there; 1 for items that do not repeat.</param>
internal readonly record struct Repeat(int Start, int Length, int Rounds);

/// <summary>Finds what repeats in a sequence and is shorter written as a loop.</summary>
internal static class RepeatFinder
{
    // Longer rounds are rare, and looking for them takes time that grows with their length.
    private const int LongestRound = 256;

    // What a loop costs the reader, in characters: its header, and an expression in place of a name.
    private const int LoopCost = 700;

    /// <summary>Cuts <paramref name="items"/> into runs that repeat and runs that do not.</summary>
    /// <param name="items">The sequence; equal items are the same text.</param>
    /// <param name="cost">The characters of an item.</param>
    /// <param name="isSeam">Whether the reader would expect a round to begin with the item of an index.</param>
    public static IReadOnlyList<Repeat> Find<T>(IReadOnlyList<T> items, Func<T, int> cost, Func<int, bool> isSeam)
        where T : notnull
    {
        var found = new List<Repeat>();
        var before = new int[items.Count + 1];
        for (var i = 0; i < items.Count; i++) before[i + 1] = before[i] + cost(items[i]);
        Cut(0, items.Count);
        return found;

        void Cut(int start, int end)
        {
            if (start == end) return;
            if (Best(start, end) is not { } best)
            {
                found.Add(new Repeat(start, end - start, 1));
                return;
            }

            Cut(start, best.Start);
            found.Add(best);
            Cut(best.Start + (best.Length * best.Rounds), end);
        }

        Repeat? Best(int start, int end)
        {
            Repeat? best = null;
            var most = LoopCost;
            for (var length = 1; length <= Math.Min(LongestRound, (end - start) / 2); length++)
            {
                // The items from i on that are equal to those one round later.
                var equal = 0;
                for (var i = end - length - 1; i >= start; i--)
                {
                    equal = items[i].Equals(items[i + length]) ? equal + 1 : 0;
                    var rounds = 1 + (equal / length);
                    if (rounds == 1) continue;
                    var saved = (rounds - 1) * (before[i + length] - before[i]);
                    if (saved < most || (saved == most && best is { } other && (other.Length < length || (isSeam(other.Start) && !isSeam(i))))) continue;
                    (best, most) = (new Repeat(i, length, rounds), saved);
                }
            }

            return best;
        }
    }
}
