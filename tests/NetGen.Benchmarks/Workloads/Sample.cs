namespace NetGen.Benchmarks.Workloads;

/// <summary>Data to feed: the same numbers in every run.</summary>
internal static class Sample
{
    /// <summary>Numbers between −1 and 1.</summary>
    public static float[] Floats(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }

    /// <summary>Class indexes.</summary>
    public static int[] Labels(int count, int classes)
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(classes))];
    }
}
