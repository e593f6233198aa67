using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>
/// What windows give to the columns of a line whose maximum they take: a sum for each column, in a local of its own from the first window over it on.
/// </summary>
/// <param name="writer">Where the code goes.</param>
/// <param name="dialect">The vector width.</param>
/// <param name="names">Names of locals.</param>
/// <param name="x">The reference to the line's first column.</param>
/// <param name="dx">The reference to the first column's sum.</param>
internal sealed class MaxLineSums(CodeWriter writer, Dialect dialect, Names names, string x, string dx)
{
    private readonly Dictionary<int, string> sums = [];
    private readonly Dictionary<int, string> values = [];
    private readonly Dictionary<(int First, int End), string> maxima = [];

    /// <summary>What a column has got.</summary>
    public string this[int column]
    {
        get => sums.TryGetValue(column, out var sum) ? sum : dialect.Zero;
        set => sums[column] = value;
    }

    /// <summary>C# of the largest of some columns; a number where one is not, or not. Every other window along a line takes all but one from the one before.</summary>
    public string Largest((int First, int End) columns)
    {
        var (first, last) = (columns.First, columns.End - 1);
        if (maxima.TryGetValue((first, last), out var known)) return dialect.Max(known, Value(last));
        var rest = Enumerable.Range(first, last + 1 - first).Skip(1).Select(Value).ToList();
        if (rest.Count < 2) return rest.Aggregate(Value(first), dialect.Max);
        var shared = maxima[(first + 1, columns.End)] = names.New("both");
        writer.Line($"var {shared} = {rest.Aggregate(dialect.Max)};");
        return dialect.Max(shared, Value(first));
    }

    /// <summary>Gives what is in a local, which changes, to the first column that equals the maximum, and to the last if no other does.</summary>
    public void Give(string top, string rest, (int First, int End) columns)
    {
        for (var c = columns.First; c < columns.End - 1; c++)
        {
            var value = Value(c);
            string IfTop(string then, string otherwise) => dialect.Select(Comparison.GreaterOrEqual, value, top, then, otherwise);
            Set(c, sums.TryGetValue(c, out var sum) ? IfTop($"{sum} + {rest}", sum) : IfTop(rest, dialect.Zero));
            writer.Line($"{rest} = {IfTop(dialect.Zero, rest)};");
        }

        var last = columns.End - 1;
        Set(last, sums.TryGetValue(last, out var part) ? $"{part} + {rest}" : rest);
    }

    /// <summary>Stores the sums of some columns.</summary>
    public void Store(int first, int end)
    {
        for (var c = first; c < end; c++) writer.Line(dialect.Store(this[c], dx, c * 16));
    }

    private void Set(int column, string sum)
    {
        if (sums.TryGetValue(column, out var name)) writer.Line($"{name} = {sum};");
        else writer.Line($"var {sums[column] = names.New("sum")} = {sum};");
    }

    private string Value(int column)
    {
        if (!values.TryGetValue(column, out var value))
        {
            values[column] = value = names.New("x");
            writer.Line($"var {value} = {dialect.Load(x, column * 16)};");
        }

        return value;
    }
}
