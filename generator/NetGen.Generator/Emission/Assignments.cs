namespace NetGen.Generator.Emission;

/// <summary>Assignments in code without branches: what a variable already holds is not assigned again.</summary>
/// <param name="writer">Where the code goes.</param>
internal sealed class Assignments(CodeWriter writer)
{
    private readonly Dictionary<string, string> held = [];

    /// <summary>Assigns <paramref name="value"/>, which means the same wherever it stands, to <paramref name="variable"/>.</summary>
    public void Set(string variable, string value)
    {
        if (held.TryGetValue(variable, out var old) && old == value) return;
        held[variable] = value;
        writer.Line($"{variable} = {value};");
    }
}
