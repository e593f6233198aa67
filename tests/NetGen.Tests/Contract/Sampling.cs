namespace NetGen.Tests.Contract;

/// <summary>Which elements of a large tensor a gradient check looks at.</summary>
public static class Sampling
{
    /// <summary>All of them, or about <paramref name="limit"/> spread evenly with a prime stride, the first and the last among them.</summary>
    public static int[] Elements(int count, int limit)
    {
        if (count <= limit) return [.. Enumerable.Range(0, count)];
        var elements = new SortedSet<int> { 0, count - 1 };
        for (var i = 1; i < limit - 1; i++) elements.Add((int)((long)i * 7919 % count));
        return [.. elements];
    }

    public static string Describe(int[] elements) =>
        elements[^1] == elements.Length - 1 ? $"0..{elements.Length - 1}" : "elements " + string.Join(" ", elements);
}
