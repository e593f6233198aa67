using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>A mistake, without a location: the analyzer finds the argument's place late, so that lines may shift and models stay equal.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Attribute">The index of the attribute in the class's <see cref="Reading.AttributeList"/>; −1 for the class itself.</param>
/// <param name="Argument">The constructor parameter or property at fault; for the class one of <see cref="ClassPart"/>; null for all of it.</param>
/// <param name="Texts">The arguments of the rule's message.</param>
/// <param name="Item">The element of an array argument; −1 for all of it.</param>
/// <param name="Block">The full name of the block class whose own mistake it is; null for the class that was read.</param>
/// <param name="Place">The very expression in a method of the class, or the very letters of a string; null for the argument.</param>
/// <param name="Suggestions">Ways out, the best first, for code fixes.</param>
public sealed record Finding(
    string Rule,
    int Attribute,
    string? Argument,
    EquatableArray<string> Texts,
    int Item = -1,
    string? Block = null,
    SourcePlace? Place = null,
    EquatableArray<Suggestion> Suggestions = default);
