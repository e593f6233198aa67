using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Analyzers.Reading;

/// <summary>Finds what fits in the place of what does not.</summary>
internal static class Fitting
{
    private const int MostDivisors = 3;
    private const int LargestDivisor = 4096;

    private static readonly Regex Dimensions = new("^(?<family>[A-Za-z]+)[123]D(?<rest>[A-Za-z]*)$", RegexOptions.CultureInvariant);

    /// <summary>The common divisors of some numbers that are nearest to another number.</summary>
    public static EquatableArray<Suggestion> Divisors(string option, int value, params int[] numbers) => Enumerable
        .Range(1, Math.Min(numbers.Min(), LargestDivisor))
        .Where(d => numbers.All(n => n % d == 0))
        .OrderBy(d => Math.Abs((long)d - value))
        .ThenByDescending(d => d)
        .Take(MostDivisors)
        .Select(d => Suggestion.Set(option, d))
        .ToEquatableArray();

    /// <summary>A size in the place of one that is not positive: without its sign, or 1 where that is the natural choice.</summary>
    public static EquatableArray<Suggestion> Positive(string option, int value, int item = -1) => value switch
    {
        < 0 and > int.MinValue => [Suggestion.Set(option, -value, item)],
        0 when option is "groups" or "repeat" or "depthMultiplier" or "kernel" or "pool" || option.StartsWith("stride", StringComparison.Ordinal)
            || option.StartsWith("dilation", StringComparison.Ordinal) => [Suggestion.Set(option, 1, item)],
        _ => [],
    };

    /// <summary>A number in the place of one that is out of range: without its sign, as a fraction instead of a percentage; or the default.</summary>
    public static EquatableArray<Suggestion> Number(string option, float value, Func<float, bool> isValid)
    {
        var fraction = value is > 1 and < 100 && value == (int)value ? value / 100 : float.NaN;
        return ((float[])[-value, fraction]).Where(v => !float.IsNaN(v) && isValid(v))
            .Take(1)
            .Select(v => Suggestion.Set(option, v.ToString("R", CultureInfo.InvariantCulture) + "f"))
            .Append(Suggestion.Reset(option))
            .ToEquatableArray();
    }

    /// <summary>The numbers of a list in as many entries as needed, where they are all the same.</summary>
    public static EquatableArray<Suggestion> Entries(string option, EquatableArray<int> values, int count) =>
        values.Count > 0 && values.All(v => v == values[0]) ? [Suggestion.Set(option, List(Enumerable.Repeat(values[0], count)))] : [];

    /// <summary>A list as C#.</summary>
    public static string List(IEnumerable<int> values) => $"[{string.Join(", ", values)}]";

    /// <summary>The same layer for so many spatial axes; none if there is no such layer.</summary>
    public static EquatableArray<Suggestion> Sibling(string kind, int dimensions)
    {
        var match = Dimensions.Match(kind);
        var sibling = $"{match.Groups["family"].Value}{LayerOptions.Text(dimensions)}D{match.Groups["rest"].Value}";
        return match.Success && LayerTable.Find(sibling) is not null ? [Suggestion.Become(sibling)] : [];
    }

    /// <summary>A layer that gives the input another shape; none if it has not as many elements.</summary>
    public static EquatableArray<Suggestion> View(Shape input, Shape wanted)
    {
        if (input == wanted || input.Count != wanted.Count) return [];
        return [Suggestion.Insert(wanted.Rank == 1 ? "Flatten" : $"Reshape({string.Join(", ", wanted.Axes)})")];
    }
}
