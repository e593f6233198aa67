namespace NetGen.CompilerServices;

/// <summary>Lists whose items come round by round.</summary>
internal static class Rounds
{
    /// <summary>The items of each of so many rounds, counted from 0.</summary>
    public static T[] Of<T>(int rounds, Func<int, T[]> items) => [.. Enumerable.Range(0, rounds).SelectMany(items)];
}
