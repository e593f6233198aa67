using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>A way out of a mistake, as edits that a code fix carries out. It travels in the properties of the diagnostic, so that no fix reads messages.</summary>
/// <param name="Edits">What has to change, all of it.</param>
public sealed record Suggestion(EquatableArray<Edit> Edits)
{
    private const string Property = "Suggestion";

    /// <summary>A number for an option.</summary>
    public static Suggestion Set(string option, int value, int item = -1) => Set(option, value.ToString(CultureInfo.InvariantCulture), item);

    /// <summary>A value for an option, written as C#: <c>Padding.Same</c>.</summary>
    public static Suggestion Set(string option, string value, int item = -1) => new([new Edit(EditKind.Set, option, value, item)]);

    /// <summary>A name for an option.</summary>
    public static Suggestion Name(string option, string name, int item = -1) => Set(option, $"\"{name}\"", item);

    /// <summary>The default of an option, or its list without an item.</summary>
    public static Suggestion Reset(string option, int item = -1) => new([new Edit(EditKind.Reset, option, null, item)]);

    /// <summary>Another name for the layer or input, which all who name it follow.</summary>
    public static Suggestion Rename(string name) => new([new Edit(EditKind.Rename, "Name", name)]);

    /// <summary>A layer between this one and what it reads: <c>Flatten</c>, <c>Reshape(4, 1)</c>.</summary>
    public static Suggestion Insert(string layer) => new([new Edit(EditKind.Insert, null, layer)]);

    /// <summary>Another attribute with the same arguments.</summary>
    public static Suggestion Become(string attribute) => new([new Edit(EditKind.Become, null, attribute)]);

    /// <summary>No such attribute.</summary>
    public static Suggestion Remove() => new([new Edit(EditKind.Remove)]);

    /// <summary>The name nearest to a misspelt one; none if there is none.</summary>
    public static EquatableArray<Suggestion> Nearest(string option, string? name, int item = -1) => name is null ? [] : [Name(option, name, item)];

    /// <summary>This and another together.</summary>
    public Suggestion And(Suggestion other) => new(Edits.Concat(other.Edits).ToEquatableArray());

    /// <summary>The same for another attribute of the class.</summary>
    public Suggestion On(int attribute) => new(Edits.Select(e => e with { Attribute = attribute }).ToEquatableArray());

    /// <summary>The properties in which suggestions travel.</summary>
    internal static ImmutableDictionary<string, string?> ToProperties(EquatableArray<Suggestion> suggestions) => suggestions
        .Select((suggestion, i) => new KeyValuePair<string, string?>(Key(i), string.Join("\n", suggestion.Edits.Select(Text))))
        .ToImmutableDictionary();

    /// <summary>The suggestions of a diagnostic, the best first.</summary>
    internal static IReadOnlyList<Suggestion> Of(Diagnostic diagnostic)
    {
        var suggestions = new List<Suggestion>();
        while (diagnostic.Properties.TryGetValue(Key(suggestions.Count), out var text) && text is not null)
        {
            suggestions.Add(new(text.Split('\n').Select(Parse).ToEquatableArray()));
        }

        return suggestions;
    }

    private static string Key(int index) => Property + index.ToString(CultureInfo.InvariantCulture);

    private static string Text(Edit edit) => string.Join("\t", edit.Kind, edit.Attribute, edit.Option, edit.Item, edit.Value);

    private static Edit Parse(string text)
    {
        var parts = text.Split(['\t'], 5);
        return new(
            (EditKind)Enum.Parse(typeof(EditKind), parts[0]),
            parts[2].Length == 0 ? null : parts[2],
            parts[4].Length == 0 ? null : parts[4],
            int.Parse(parts[3], CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
