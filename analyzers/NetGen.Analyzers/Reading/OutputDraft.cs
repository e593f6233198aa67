namespace NetGen.Analyzers.Reading;

/// <summary>An output.</summary>
/// <param name="Attribute">The index of its attribute; −1 for the last layer, when there is none.</param>
/// <param name="Title">How messages call it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Step">The step it comes from, or <see cref="StepInput.Missing"/>.</param>
internal sealed record OutputDraft(int Attribute, string Title, string Name, int Step);
