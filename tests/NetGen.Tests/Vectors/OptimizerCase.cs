namespace NetGen.Tests.Vectors;

/// <summary>Some optimizer steps on a small vector with given gradients.</summary>
/// <param name="Name">Unique name.</param>
/// <param name="Kind">The optimizer class: SGD, Adam, AdamW, RMSprop, Adagrad.</param>
/// <param name="Options">
/// The constructor's arguments by name, clipNorm and clipValue by property; flags are 0 or 1; all numbers decay if any does.
/// </param>
/// <param name="Initial">The vector before the first step.</param>
/// <param name="Gradients">The gradient of each step.</param>
/// <param name="Steps">The expected vector after each step.</param>
public sealed record OptimizerCase(
    string Name,
    string Kind,
    Dictionary<string, float> Options,
    float[] Initial,
    float[][] Gradients,
    float[][] Steps)
{
    /// <summary>What a test runner shows.</summary>
    public override string ToString() => Name;
}
