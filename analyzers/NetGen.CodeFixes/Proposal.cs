namespace NetGen.CodeFixes;

/// <summary>What a fix offers for one diagnostic.</summary>
/// <param name="Title">What the editor shows.</param>
/// <param name="Key">What is the same for the same way out of other diagnostics.</param>
/// <param name="Changes">What it does.</param>
internal sealed record Proposal(string Title, string Key, IReadOnlyList<SourceChange> Changes);
