namespace NetGen.Analyzers.Diagnostics;

/// <summary>A part of the source that moves with what it is part of.</summary>
/// <param name="Member">The member it is, or the method it is in, by its documentation id; null for the string that is the argument.</param>
/// <param name="Start">Characters before it: from the start of the method's declaration, or of the string's text.</param>
/// <param name="Length">Its characters; 0 for the member's name.</param>
public sealed record SourcePlace(string? Member, int Start, int Length);
