namespace NetGen.Generator.Emission;

/// <summary>A number in a call that is another one where the same call stands for another layer: where a buffer or a parameter lies.</summary>
/// <param name="Code">Its C#: the name of a constant, or the number.</param>
/// <param name="Value">The number.</param>
/// <param name="Name">What is there.</param>
internal sealed record Place(string Code, int Value, string Name)
{
    /// <summary>The C# of the place of a round where places are equally far apart; null where they are not.</summary>
    /// <param name="places">One a round.</param>
    /// <param name="round">The C# of the round's number.</param>
    public static string? Progression(IReadOnlyList<Place> places, string round)
    {
        var first = places[0];
        if (places.Count == 1) return first.Code;
        var step = places[1].Value - first.Value;
        if (!places.Select((place, i) => place.Value == first.Value + (i * step)).All(fits => fits)) return null;
        if (step == 0) return first.Code;
        return $"{first.Code} {(step > 0 ? '+' : '-')} {(Math.Abs(step) == 1 ? round : $"{round} * {Math.Abs(step)}")}";
    }
}
