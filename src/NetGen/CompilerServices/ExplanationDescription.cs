using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>What a training session needs to run backwards from given gradients. For generated code.</summary>
/// <param name="points">The tensors that it can start from: probes in their order, then outputs.</param>
/// <param name="inputShapes">The shape of each input, without the batch axis.</param>
/// <param name="inputGradients">The gradient of each input; null where nothing depends on it.</param>
/// <param name="stages">The number of its stages; they come last of all.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExplanationDescription(ExplanationPoint[] points, int[][] inputShapes, TensorSlot?[] inputGradients, int stages)
{
    internal ExplanationPoint[] Points { get; } = points;

    internal int[][] InputShapes { get; } = inputShapes;

    internal TensorSlot?[] InputGradients { get; } = inputGradients;

    internal int Stages { get; } = stages;
}
