using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>An argument of an attribute: a constructor parameter, given or by default, or a property that is set.</summary>
/// <param name="Name">The parameter's or property's name.</param>
/// <param name="Value">Null, a primitive (an enum's number), a string, or an <c>EquatableArray&lt;object?&gt;</c> of them.</param>
/// <param name="IsDefault">Whether it equals the parameter's default.</param>
public sealed record Argument(string Name, object? Value, bool IsDefault)
{
    /// <summary>Whether it is that text, or a list with it.</summary>
    public bool Names(string name) => Equals(Value, name) || (Value is EquatableArray<object?> items && items.Contains(name));
}
