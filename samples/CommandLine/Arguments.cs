using System.Globalization;

namespace CommandLine;

/// <summary>The options of a command line, as pairs of a name and a value.</summary>
public sealed class Arguments
{
    private readonly Dictionary<string, string> values;

    private Arguments(Dictionary<string, string> values) => this.values = values;

    /// <summary>Reads pairs of a name and a value.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="names">The options that there are.</param>
    /// <returns>The options; null when help is asked for.</returns>
    /// <exception cref="ArgumentsException">An option is unknown, given twice or without its value.</exception>
    public static Arguments? Parse(string[] arguments, IReadOnlyCollection<string> names)
    {
        if (arguments.Any(a => a is "--help" or "-h" or "-?")) return null;
        var values = new Dictionary<string, string>();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var name = arguments[i];
            if (!names.Contains(name)) throw new ArgumentsException($"There is no option '{name}'.");
            if (i + 1 == arguments.Length) throw new ArgumentsException($"{name} needs a value after it.");
            if (!values.TryAdd(name, arguments[i + 1])) throw new ArgumentsException($"{name} is given twice.");
        }

        return new Arguments(values);
    }

    /// <summary>The value of an option; null if it is not given.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name);

    /// <summary>The number that is the value of an option; <paramref name="standard"/> if it is not given.</summary>
    /// <exception cref="ArgumentsException">It is no number, or out of range.</exception>
    public T Number<T>(string name, T standard, T least, T most)
        where T : ISpanParsable<T>, IComparable<T>
    {
        if (Text(name) is not { } text) return standard;
        return T.TryParse(text, CultureInfo.InvariantCulture, out var value) && value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value
            : throw new ArgumentsException(FormattableString.Invariant($"{name} needs a number from {least} to {most}, not '{text}'."));
    }

    /// <summary>What the value of an option stands for; the first choice if it is not given.</summary>
    /// <exception cref="ArgumentsException">It is none of the choices.</exception>
    public T Choice<T>(string name, params IReadOnlyList<(string Name, T Value)> choices)
    {
        if (Text(name) is not { } text) return choices[0].Value;
        foreach (var choice in choices)
        {
            if (choice.Name == text) return choice.Value;
        }

        throw new ArgumentsException($"{name} is {string.Join(" or ", choices.Select(c => c.Name))}, not '{text}'.");
    }
}
