namespace NetGen.Analyzers.Reading;

/// <summary>A probe.</summary>
/// <param name="Attribute">The index of its attribute.</param>
/// <param name="Title">How messages call it.</param>
/// <param name="Name">The name it asks for.</param>
/// <param name="Step">The step of that name; null if there is none, so that it may be a layer inside a block.</param>
internal sealed record ProbeDraft(int Attribute, string Title, string Name, int? Step);
