using System.Text.RegularExpressions;

namespace NetGen.Generator.Emission;

/// <summary>An item of a generated list: <c>new("name", …)</c>.</summary>
/// <param name="Name">The name that it begins with.</param>
/// <param name="Before">The C# between the name and its place.</param>
/// <param name="After">The C# behind its place.</param>
/// <param name="Place">Where it lies; null for what has no place.</param>
internal sealed record Row(string Name, string Before, string After = "", Place? Place = null);

/// <summary>Writes lists in which equal blocks come one behind the other: the items of one block, and how many there are.</summary>
internal static class RowList
{
    private const string Round = "round";

    // Characters of an item behind its text.
    private const int LineCost = 20;

    private static readonly Regex Digits = new("[0-9]+", RegexOptions.CultureInvariant);

    /// <summary>The runs of <paramref name="rows"/> that are equal but for the number of a layer or block, which counts, and for where they lie.</summary>
    public static IReadOnlyList<Repeat> Repeats(IReadOnlyList<Row> rows)
    {
        var found = new List<Repeat>();
        Cut(new Repeat(0, rows.Count, 1), 0);
        return found;

        // First the blocks of the network, then blocks in them.
        void Cut(Repeat run, int depth)
        {
            var part = rows.Skip(run.Start).Take(run.Length).ToList();
            if (part.All(row => depth >= Depth(row.Name)))
            {
                found.Add(run);
                return;
            }

            var repeats = RepeatFinder.Find(
                [.. part.Select(row => $"{AnyOf(row.Name, depth)}{row.Before}{row.After}")],
                text => text.Length + LineCost,
                i => i == 0 || Owner(part[i].Name, depth) != Owner(part[i - 1].Name, depth));
            foreach (var repeat in repeats.Select(repeat => repeat with { Start = repeat.Start + run.Start }))
            {
                if (repeat.Rounds == 1) Cut(repeat, depth + 1);
                else if (Enumerable.Range(repeat.Start, repeat.Length).All(i => IsCounted(Column(rows, repeat, i)))) found.Add(repeat);
                else Cut(new Repeat(repeat.Start, repeat.Length * repeat.Rounds, 1), depth + 1);
            }
        }
    }

    /// <summary>Writes <paramref name="rows"/>, one a line, each with a comma behind it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The C# of their type, which has a method Repeat.</param>
    /// <param name="rows">The items.</param>
    public static void Emit(CodeWriter writer, string type, IReadOnlyList<Row> rows)
    {
        foreach (var repeat in Repeats(rows))
        {
            var items = Enumerable.Range(repeat.Start, repeat.Length).Select(i => Column(rows, repeat, i)).ToList();
            if (repeat.Rounds == 1)
            {
                foreach (var item in items) writer.Line(Text(item));
                continue;
            }

            writer.Line($".. {type}.Repeat({repeat.Rounds}, {Round} =>");
            writer.Line("[");
            foreach (var item in items) writer.Line($"    {Text(item)}");
            writer.Line("]),");
        }
    }

    private static IReadOnlyList<Row> Column(IReadOnlyList<Row> rows, Repeat repeat, int first) =>
        [.. Enumerable.Range(0, repeat.Rounds).Select(round => rows[first + (round * repeat.Length)])];

    private static string Text(IReadOnlyList<Row> column) =>
        $"new({NameOf(column)}{column[0].Before}{(column[0].Place is null ? "" : Place.Progression([.. column.Select(row => row.Place!)], Round))}{column[0].After}),";

    // A literal; one with a number that counts for several names; null where they are not counted.
    private static string? NameOf(IReadOnlyList<Row> column)
    {
        if (column.Count == 1) return $"\"{column[0].Name}\"";
        var numbers = column.Select(row => Digits.Matches(row.Name).Cast<Match>().Select(match => match.Value).ToList()).ToList();
        if (Enumerable.Range(0, numbers[0].Count).Any(i => !IsConstant(i) && !Counts(i))) return null;
        var position = 0;
        var text = Digits.Replace(column[0].Name, match => IsConstant(position++) ? match.Value : $"{{{Round} + {match.Value}}}");
        return $"$\"{text}\"";

        bool IsConstant(int i) => numbers.All(n => n[i] == numbers[0][i]);

        bool Counts(int i) => int.TryParse(numbers[0][i], out var first) && numbers.Select((n, round) => n[i] == $"{first + round}").All(counts => counts);
    }

    private static bool IsCounted(IReadOnlyList<Row> column) =>
        NameOf(column) is not null && (column[0].Place is null || Place.Progression([.. column.Select(row => row.Place!)], Round) is not null);

    private static int Depth(string name) => name.Split('.').Length;

    private static string Owner(string name, int depth) => string.Join(".", name.Split('.').Take(depth + 1));

    // The name with any number in the part that is so deep.
    private static string AnyOf(string name, int depth) =>
        string.Join(".", name.Split('.').Select((part, i) => i == depth ? Digits.Replace(part, "#") : part));
}
