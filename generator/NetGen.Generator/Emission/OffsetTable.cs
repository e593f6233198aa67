using NetGen.Generator.Operations;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>Where the buffers of a program lie: constants of those that the code names, and lists of what a loop finds in turn.</summary>
internal sealed class OffsetTable
{
    private const string Class = "At";

    private readonly ArenaPlan arena;
    private readonly Identifiers identifiers = new();
    private readonly Dictionary<Value, string> names = [];
    private readonly HashSet<string> used = [];
    private readonly Dictionary<string, string> listNames = [];
    private readonly List<string> lists = [];

    public OffsetTable(ArenaPlan arena)
    {
        this.arena = arena;
        foreach (var value in arena.Values) names.Add(value.Key, identifiers.New(value.Key.Label));
    }

    /// <summary>The C# of a buffer's offset.</summary>
    public string this[Value value]
    {
        get
        {
            used.Add(names[value]);
            return $"{Class}.{names[value]}";
        }
    }

    /// <summary>Where a buffer lies, in the text of calls.</summary>
    public Place PlaceOf(Value value) => new($"{Class}.{names[value]}", arena[value], value.Label);

    /// <summary>The C# of the one of <paramref name="places"/> that <paramref name="index"/> counts.</summary>
    public string Code(IReadOnlyList<Place> places, string index)
    {
        if (Place.Progression(places, index) is not { } code) return $"{Class}.{ListOf(places)}[{index}]";
        if (places[0].Code.StartsWith($"{Class}.", StringComparison.Ordinal)) used.Add(places[0].Code.Substring(Class.Length + 1));
        return code;
    }

    public void Emit(CodeWriter writer)
    {
        writer.Line("// Where buffers lie: those of samples in panels, with their rows × features a sample, others in floats. Those that never live together share memory.");
        using (writer.Block($"private static class {Class}"))
        {
            ConstantList.Emit(writer, arena.Values.Where(v => used.Contains(names[v.Key])).Select(v => (
                names[v.Key], v.Value, v.Key.IsPerSample ? $"{v.Key.WholeRows} × {v.Key.Features}" : $"{v.Key.Count} floats")));
            if (lists.Count > 0) writer.Line();
            writer.Lines([.. lists]);
        }
    }

    private string ListOf(IReadOnlyList<Place> places)
    {
        var key = string.Join(",", places.Select(p => p.Code));
        if (listNames.TryGetValue(key, out var name)) return name;
        name = identifiers.New($"{places[0].Name}_in_turn");
        listNames.Add(key, name);
        lists.Add($"// {places[0].Name}, {(places.Count > 2 ? "…, " : "")}{places[places.Count - 1].Name}");
        lists.Add($"public static global::System.ReadOnlySpan<int> {name} => [{string.Join(", ", places.Select(p => p.Value))}];");
        return name;
    }
}
