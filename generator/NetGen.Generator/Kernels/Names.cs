namespace NetGen.Generator.Kernels;

/// <summary>Unique names within a method.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> counts = [];

    public string New(string stem)
    {
        counts.TryGetValue(stem, out var count);
        counts[stem] = ++count;
        return stem + count;
    }
}
