using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Emission;

/// <summary>The names of generated files, which the compiler compares without regard to case, as some file systems do.</summary>
internal static class HintNames
{
    /// <summary>The full names of networks that differ from another's in case alone.</summary>
    public static EquatableArray<string> Alike(IEnumerable<string> names) => names
        .Distinct(StringComparer.Ordinal)
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The name of <paramref name="file"/>: that of its network, with a number where others are <paramref name="alike"/>.</summary>
    public static string Of(GeneratedFile file, EquatableArray<string> alike)
    {
        var same = alike.Where(name => name.Equals(file.Network, StringComparison.OrdinalIgnoreCase)).ToList();
        return same.Count == 0 ? $"{file.Network}{file.Ending}" : $"{file.Network} ({same.IndexOf(file.Network) + 1}){file.Ending}";
    }
}
