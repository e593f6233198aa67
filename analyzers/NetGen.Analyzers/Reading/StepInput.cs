namespace NetGen.Analyzers.Reading;

/// <summary>What a step reads.</summary>
/// <param name="Step">The index of the step, or <see cref="Block"/> or <see cref="Missing"/>.</param>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Argument">The argument that names it; null for the step above.</param>
internal readonly record struct StepInput(int Step, string Name, string? Argument)
{
    /// <summary>The input of the block.</summary>
    public const int Block = -1;

    /// <summary>Nothing: there is a finding, or the compiler has an error.</summary>
    public const int Missing = -2;
}
