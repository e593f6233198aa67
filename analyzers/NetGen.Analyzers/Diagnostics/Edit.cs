namespace NetGen.Analyzers.Diagnostics;

/// <summary>One change of an attribute.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Option">The constructor parameter or property that changes; null for none.</param>
/// <param name="Value">The new value, attribute or name as C# without namespaces: <c>4</c>, <c>Padding.Same</c>, <c>"stem"</c>, <c>Reshape(4, 1)</c>; null for none.</param>
/// <param name="Item">The element of a list; −1 for all of it.</param>
/// <param name="Attribute">The index of the attribute in the class's <see cref="Reading.AttributeList"/>; −1 for the one at fault.</param>
public sealed record Edit(EditKind Kind, string? Option = null, string? Value = null, int Item = -1, int Attribute = -1);
